e = ValueError("x")
e.add_note("first note")
e.add_note("second")
print(e.__notes__, str(e), repr(e))  # expect: ['first note', 'second'] x ValueError('x')
try:
    e.add_note(5)
except TypeError as error:
    print(error)  # expect: note must be a str, not 'int'
print(hasattr(ValueError(), "__notes__"), e.with_traceback(None) is e)  # expect: False True
try:
    raise e
except ValueError as caught:
    tb = caught.__traceback__
    print(tb.tb_lineno, tb.tb_next, tb.tb_frame.f_code.co_name)  # expect: 11 None <module>
other = KeyError("y").with_traceback(tb)
print(other.__traceback__ is tb)  # expect: True
try:
    e.with_traceback(5)
except TypeError as error:
    print(error)  # expect: __traceback__ must be a traceback or None
