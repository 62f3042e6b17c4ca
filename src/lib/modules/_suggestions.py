"""What a misspelt name may have meant."""
from _intrinsics import closest_name as _best


def _generate_suggestions(candidates, item, /):
    """Returns the candidate in candidates that's closest to item"""
    if type(candidates) is not list:
        raise TypeError('candidates must be a list')
    for candidate in candidates:
        if not isinstance(candidate, str):
            raise TypeError('all elements in candidates must be strings')
    return _best(candidates, item)
