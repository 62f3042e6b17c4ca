class Thing:
    def __init__(self):
        self.color = "red"


Thing().colour
# expect raises: AttributeError: 'Thing' object has no attribute 'colour'. Did you mean: 'color'?
