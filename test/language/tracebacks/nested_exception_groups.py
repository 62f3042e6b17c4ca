inner = ExceptionGroup("inner", [KeyError("k"), ExceptionGroup("deepest", [OSError("o")])])
inner.add_note("a note")
raise ExceptionGroup("outer", [ValueError("v"), inner]) from RuntimeError("why")
# expect exit: 1
