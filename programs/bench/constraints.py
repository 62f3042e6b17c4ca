"""Polymorphic objects in a graph: an incremental constraint solver in the manner of DeltaBlue.

Variables are joined by one-way-or-the-other constraints of different strength. Adding an edit
constraint re-plans which constraint determines which variable; the plan is then executed for many
values. Size: length of the chain of constraints.
"""

import sys
import time

REQUIRED, STRONG, NORMAL, WEAK, WEAKEST = range(5)


class Variable:
    def __init__(self, name, value=0):
        self.name = name
        self.value = value
        self.constraints = []
        self.determined_by = None
        self.mark = 0
        self.walk_strength = WEAKEST
        self.stay = True


class Constraint:
    def __init__(self, strength, planner):
        self.strength = strength
        self.planner = planner
        self.add_to_graph()
        planner.add(self)

    @property
    def satisfied(self):
        return self.output is not None

    output = None

    def inputs(self):
        return ()

    def inputs_known(self, mark):
        for variable in self.inputs():
            if not (variable.mark == mark or variable.stay or variable.determined_by is None):
                return False
        return True

    def satisfy(self, mark):
        """Become satisfied where strong enough; return the constraint that had to give way."""
        self.choose_output(mark)
        if not self.satisfied:
            if self.strength == REQUIRED:
                raise RuntimeError("a required constraint cannot be satisfied")
            return None
        for variable in self.inputs():
            variable.mark = mark
        overridden = self.output.determined_by
        if overridden is not None:
            overridden.output = None
        self.output.determined_by = self
        self.planner.propagate(self, mark)
        self.output.mark = mark
        return overridden


class UnaryConstraint(Constraint):
    is_input = False

    def __init__(self, variable, strength, planner):
        self.variable = variable
        super().__init__(strength, planner)

    def add_to_graph(self):
        self.variable.constraints.append(self)

    def remove_from_graph(self):
        self.variable.constraints.remove(self)

    def choose_output(self, mark):
        free = self.variable.mark != mark and self.strength < self.variable.walk_strength
        self.output = self.variable if free else None

    def recalculate(self):
        self.output.walk_strength = self.strength
        self.output.stay = not self.is_input

    def execute(self):
        pass


class StayConstraint(UnaryConstraint):
    pass


class EditConstraint(UnaryConstraint):
    is_input = True


class BinaryConstraint(Constraint):
    def __init__(self, first, second, strength, planner):
        self.first = first
        self.second = second
        super().__init__(strength, planner)

    def add_to_graph(self):
        self.first.constraints.append(self)
        self.second.constraints.append(self)

    def remove_from_graph(self):
        self.first.constraints.remove(self)
        self.second.constraints.remove(self)

    def inputs(self):
        return (self.first if self.output is self.second else self.second,)

    def can_determine(self, target, source, mark):
        return target.mark != mark and self.strength < target.walk_strength

    def choose_output(self, mark):
        self.output = None
        if self.first.mark == mark:
            if self.can_determine(self.second, self.first, mark):
                self.output = self.second
        elif self.second.mark == mark:
            if self.can_determine(self.first, self.second, mark):
                self.output = self.first
        elif self.first.walk_strength > self.second.walk_strength:
            if self.can_determine(self.first, self.second, mark):
                self.output = self.first
        elif self.can_determine(self.second, self.first, mark):
            self.output = self.second

    def recalculate(self):
        (source,) = self.inputs()
        self.output.walk_strength = max(self.strength, source.walk_strength)
        self.output.stay = source.stay
        if self.output.stay:
            self.execute()


class EqualityConstraint(BinaryConstraint):
    def execute(self):
        (source,) = self.inputs()
        self.output.value = source.value


class ScaleConstraint(BinaryConstraint):
    """second = first * factor + offset"""

    def __init__(self, first, factor, offset, second, strength, planner):
        self.factor = factor
        self.offset = offset
        super().__init__(first, second, strength, planner)

    def execute(self):
        if self.output is self.second:
            self.second.value = self.first.value * self.factor.value + self.offset.value
        else:
            self.first.value = (self.second.value - self.offset.value) // self.factor.value


class Planner:
    def __init__(self):
        self.mark = 0
        self.executed = 0

    def new_mark(self):
        self.mark += 1
        return self.mark

    def add(self, constraint):
        mark = self.new_mark()
        overridden = constraint.satisfy(mark)
        while overridden is not None:
            overridden = overridden.satisfy(mark)

    def propagate(self, constraint, mark):
        todo = [constraint]
        while todo:
            current = todo.pop()
            current.recalculate()
            todo.extend(self.consumers(current.output))

    @staticmethod
    def consumers(variable):
        determining = variable.determined_by
        return [c for c in variable.constraints if c is not determining and c.satisfied]

    def remove(self, constraint):
        output = constraint.output
        constraint.output = None
        constraint.remove_from_graph()
        if output is None:
            return
        unsatisfied = []
        output.determined_by = None
        output.walk_strength = WEAKEST
        output.stay = True
        todo = [output]
        while todo:
            variable = todo.pop()
            for other in variable.constraints:
                if not other.satisfied:
                    unsatisfied.append(other)
            for consumer in self.consumers(variable):
                consumer.recalculate()
                todo.append(consumer.output)
        unsatisfied.sort(key=lambda other: other.strength)
        for other in unsatisfied:
            self.add(other)

    def extract_plan(self, sources):
        mark = self.new_mark()
        plan = []
        todo = list(sources)
        while todo:
            constraint = todo.pop()
            if constraint.output.mark != mark and constraint.inputs_known(mark):
                plan.append(constraint)
                constraint.output.mark = mark
                todo.extend(self.consumers(constraint.output))
        return plan

    def execute(self, plan):
        for constraint in plan:
            constraint.execute()
        self.executed += len(plan)

    def change(self, variable, values, watched):
        edit = EditConstraint(variable, STRONG, self)
        plan = self.extract_plan([edit])
        seen = []
        for value in values:
            variable.value = value
            self.execute(plan)
            seen.append(watched.value)
        self.remove(edit)
        return seen


def chain(length):
    planner = Planner()
    variables = [Variable(f"v{i}") for i in range(length + 1)]
    for left, right in zip(variables, variables[1:]):
        EqualityConstraint(left, right, REQUIRED, planner)
    StayConstraint(variables[-1], WEAK, planner)
    seen = planner.change(variables[0], range(100), variables[-1])
    return sum(seen), planner.executed


def projection(length):
    planner = Planner()
    scale = Variable("scale", 10)
    offset = Variable("offset", 1000)
    source = target = None
    targets = []
    for i in range(length):
        source = Variable(f"source {i}", i)
        target = Variable(f"target {i}", i)
        targets.append(target)
        StayConstraint(source, NORMAL, planner)
        ScaleConstraint(source, scale, offset, target, REQUIRED, planner)
    forward = planner.change(source, range(17), target)
    backward = planner.change(target, range(1050, 1350, 50), source)
    return sum(forward), sum(backward), planner.executed


def run(size=25_000):
    return f"chain {chain(size)}, projection {projection(size)}"


if __name__ == "__main__":
    sizes = [int(text) for text in sys.argv[1:] if text != "--inner"]
    begin = time.perf_counter()
    print(run(*sizes))
    if "--inner" in sys.argv:
        print(time.perf_counter() - begin, file=sys.stderr)
