# What numbers need Python code for: arguments with conversions of their own (__index__, __float__ ...), errors with more than a text,
# and what is not asked for often.


def raise_out_of_range():
    raise OverflowError(34, 'Numerical result out of range')


def int_power_mod_inverse(base, exponent, modulus):
    # a negative exponent: the power of the inverse, found by Euclid's algorithm
    size = abs(modulus)
    inverse, other = 1, 0
    a, b = base % size, size
    while b:
        quotient = a // b
        a, b = b, a - quotient * b
        inverse, other = other, inverse - quotient * other
    if a != 1:
        raise ValueError('base is not invertible for the given modulus')
    return pow(inverse, -exponent, modulus)
