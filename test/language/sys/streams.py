import sys

print(sys.stdout.write("written\n"))
sys.stdout.write("a")
sys.stdout.write("b\n")
sys.stdout.writelines(["x\n", "y\n"])
sys.stdout.flush()


class Upper:
    def __init__(self, target):
        self.target = target

    def write(self, text):
        self.target.write(text.upper())

    def flush(self):
        self.target.flush()


original = sys.stdout
sys.stdout = Upper(original)
print("shouted")
sys.stdout = original
print("normal", sys.stdout is sys.__stdout__, sys.stdout.encoding)
sys.stdout = None
print("nowhere")
sys.stdout = original
print("back")
try:
    sys.stdout.write(5)
except TypeError as error:
    print(error)
# expect: written
# expect: 8
# expect: ab
# expect: x
# expect: y
# expect: SHOUTED
# expect: normal True utf-8
# expect: back
# expect: write() argument must be str, not int
