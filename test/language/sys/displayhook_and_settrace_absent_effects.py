import sys

sys.displayhook(5)  # expect: 5
sys.displayhook(None)
sys.displayhook("text")  # expect: 'text'
print(__builtins__._)  # expect: text
exec(compile("1 + 1", "<s>", "single"))  # expect: 2
print(__builtins__._, sys.gettrace(), sys.getprofile())  # expect: 2 None None


def hook(value):
    print("hook", value)


sys.displayhook = hook
exec(compile("3 * 3", "<s>", "single"))  # expect: hook 9
