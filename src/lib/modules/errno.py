import errno as _this

errorcode = {}
# Of two names for one number the first listed is the one that errorcode gives.
for _name, _number in list(vars(_this).items()):
    if _name[0] == 'E' and _number not in errorcode:
        errorcode[_number] = _name
del _this, _name, _number
