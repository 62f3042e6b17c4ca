# Loops, with and try can be nested only so deep, other blocks as deep as indentation goes.
def nested(depth, line="for x in [1]:"):
    text = ""
    for level in range(depth):
        text += "  " * level + line + "\n"
    return text + "  " * depth + "count += 1\n"


for depth in (10, 19, 25):
    names = {"count": 0}
    try:
        exec(nested(depth), names)
        print(depth, names["count"])
    except SyntaxError as error:
        print(depth, error.msg)
# expect: 10 1
# expect: 19 1
# expect: 25 too many statically nested blocks
names = {"count": 0}
exec(nested(60, "if True:"), names)
print(names["count"])  # expect: 1
try:
    exec(nested(100, "if True:"), names)
except IndentationError as error:
    print(error.msg)  # expect: too many levels of indentation
