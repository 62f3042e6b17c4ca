"""An interpreter in an interpreter: a stack machine dispatched by if-chains and by a table.

Size: scale.
"""

import sys
import time

PUSH, LOAD, STORE, ADD, SUB, MUL, MOD = range(7)
LESS, JUMP, JUMP_IF_ZERO, CALL, RETURN, PRINT, HALT = range(7, 14)

# the sum of n * n % 7 for n below limit, by a loop; then fib(k) by calls
PROGRAM = """
    PUSH 0 STORE 1 PUSH 0 STORE 2
loop: LOAD 2 LOAD 0 LESS JUMP_IF_ZERO done
    LOAD 1 LOAD 2 LOAD 2 MUL PUSH 7 MOD ADD STORE 1
    LOAD 2 PUSH 1 ADD STORE 2 JUMP loop
done: LOAD 1 PRINT
    PUSH 17 CALL fib PRINT HALT
fib: STORE 3 LOAD 3 PUSH 2 LESS JUMP_IF_ZERO more
    LOAD 3 RETURN
more: LOAD 3 LOAD 3 PUSH 1 SUB CALL fib
    STORE 4 STORE 3 LOAD 4 LOAD 3 PUSH 2 SUB CALL fib ADD RETURN
"""


def assemble(text):
    code, labels, fixes = [], {}, []
    for word in text.split():
        if word.endswith(":"):
            labels[word[:-1]] = len(code)
        elif word.isdigit():
            code.append(int(word))
        elif word.isupper():
            code.append(globals()[word])
        else:
            fixes.append((len(code), word))
            code.append(0)
    for place, label in fixes:
        code[place] = labels[label]
    return code


def execute(code, limit):
    stack, calls, slots, output = [], [], [limit, 0, 0, 0, 0], []
    pc = steps = 0
    while True:
        steps += 1
        operation = code[pc]
        pc += 1
        if operation == PUSH:
            stack.append(code[pc])
            pc += 1
        elif operation == LOAD:
            stack.append(slots[code[pc]])
            pc += 1
        elif operation == STORE:
            slots[code[pc]] = stack.pop()
            pc += 1
        elif operation == ADD:
            right = stack.pop()
            stack[-1] += right
        elif operation == SUB:
            right = stack.pop()
            stack[-1] -= right
        elif operation == MUL:
            right = stack.pop()
            stack[-1] *= right
        elif operation == MOD:
            right = stack.pop()
            stack[-1] %= right
        elif operation == LESS:
            right = stack.pop()
            stack[-1] = 1 if stack[-1] < right else 0
        elif operation == JUMP:
            pc = code[pc]
        elif operation == JUMP_IF_ZERO:
            pc = pc + 1 if stack.pop() else code[pc]
        elif operation == CALL:
            calls.append(pc + 1)
            pc = code[pc]
        elif operation == RETURN:
            pc = calls.pop()
        elif operation == PRINT:
            output.append(stack.pop())
        else:
            return output, steps


class TableMachine:
    def __init__(self, code, limit):
        self.code = code
        self.stack = []
        self.calls = []
        self.slots = [limit, 0, 0, 0, 0]
        self.output = []
        self.pc = 0
        names = "push load store add sub mul mod less jump jump_if_zero call ret print_".split()
        self.table = [getattr(self, name) for name in names]

    def operand(self):
        value = self.code[self.pc]
        self.pc += 1
        return value

    def push(self):
        self.stack.append(self.operand())

    def load(self):
        self.stack.append(self.slots[self.operand()])

    def store(self):
        self.slots[self.operand()] = self.stack.pop()

    def binary(self, function):
        right = self.stack.pop()
        self.stack.append(function(self.stack.pop(), right))

    def add(self):
        self.binary(lambda left, right: left + right)

    def sub(self):
        self.binary(lambda left, right: left - right)

    def mul(self):
        self.binary(lambda left, right: left * right)

    def mod(self):
        self.binary(lambda left, right: left % right)

    def less(self):
        self.binary(lambda left, right: int(left < right))

    def jump(self):
        self.pc = self.operand()

    def jump_if_zero(self):
        target = self.operand()
        if not self.stack.pop():
            self.pc = target

    def call(self):
        target = self.operand()
        self.calls.append(self.pc)
        self.pc = target

    def ret(self):
        self.pc = self.calls.pop()

    def print_(self):
        self.output.append(self.stack.pop())

    def run(self):
        while (operation := self.operand()) != HALT:
            self.table[operation]()
        return self.output


def run(size=250_000):
    code = assemble(PROGRAM)
    output, steps = execute(code, size)
    assert TableMachine(code, size // 6).run()[1] == output[1]
    return f"{output} after {steps} steps"


if __name__ == "__main__":
    sizes = [int(text) for text in sys.argv[1:] if text != "--inner"]
    begin = time.perf_counter()
    print(run(*sizes))
    if "--inner" in sys.argv:
        print(time.perf_counter() - begin, file=sys.stderr)
