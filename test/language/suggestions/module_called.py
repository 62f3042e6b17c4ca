import datetime
import json
import pprint

for wrong in (lambda: datetime(2024, 1, 1), lambda: pprint([1]), lambda: json("{}")):
    try:
        wrong()
    except TypeError as error:
        print(error)
# expect: 'module' object is not callable. Did you mean: 'datetime.datetime(...)'?
# expect: 'module' object is not callable. Did you mean: 'pprint.pprint(...)'?
# expect: 'module' object is not callable
