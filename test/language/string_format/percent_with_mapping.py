d = {"name": "Ada", "age": 36, "pi": 3.14159}
print("%(name)s is %(age)d" % d, "%(pi).2f %(pi)8.3f" % d, "%(name)-6s|%(name)6s|" % d)
# expect: Ada is 36 3.14    3.142 Ada   |   Ada|
print("100%% of %(name)s" % d, "%(age)05d" % d, "%(a b)s" % {"a b": 1}, "%()s" % {"": "empty"})
# expect: 100% of Ada 00036 1 empty


class Missing(dict):
    def __missing__(self, key):
        return f"<{key}>"


print("%(x)s %(y)r" % Missing())  # expect: <x> '<y>'
print("no formats" % d, "no formats" % [])  # expect: no formats no formats
try:
    "%(zip)s" % d
except KeyError as error:
    print("KeyError", error)  # expect: KeyError 'zip'
