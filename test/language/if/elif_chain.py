def size(n):
    if n < 0:
        return "negative"
    elif n == 0:
        return "zero"
    elif n < 10:
        return "small"
    else:
        return "large"


print([size(n) for n in (-5, 0, 5, 50)])  # expect: ['negative', 'zero', 'small', 'large']
if []:
    print("unreached")
elif "":
    print("unreached")
else:
    print("else")  # expect: else
if 1: print("one line"); print("two statements")
# expect: one line
# expect: two statements
