# Syntax trees: nodes of module _ast out of what the compiler hands over (src/host/tree.ts), and back to code by way of their text.

NODE_SINGLETONS = {}


def build_tree(value):
    if _type_of(value) is not tuple:
        return value
    what = value[0]
    if what == 'c':
        return value[1]
    if what == 'l':
        items = []
        for index in range(1, len(value)):
            items.append(build_tree(value[index]))
        return items
    cls = getattr(BUILTIN_MODULES['_ast'], value[1])
    if what == 'o':
        if cls not in NODE_SINGLETONS:
            NODE_SINGLETONS[cls] = object.__new__(cls)
        return NODE_SINGLETONS[cls]
    node = object.__new__(cls)
    for index in range(3, len(value), 2):
        setattr(node, value[index], build_tree(value[index + 1]))
    if value[2] is not None:
        node.lineno, node.col_offset, node.end_lineno, node.end_col_offset = value[2]
    return node


def tree_text(tree, mode):
    """The source that a tree stands for: what is compiled in its place."""
    expected = {'exec': 'Module', 'eval': 'Expression', 'single': 'Interactive'}[mode]
    if _type_of(tree).__name__ != expected:
        raise TypeError(f'expected {expected} node, got {_type_of(tree).__name__}')
    import ast
    if mode == 'single':
        tree = ast.Module(tree.body, [])
    return ast.unparse(tree)
