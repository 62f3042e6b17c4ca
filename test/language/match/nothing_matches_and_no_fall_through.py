def f(x):
    log = []
    match x:
        case 1:
            log.append("one")
        case 1 | 2:
            log.append("one or two")
        case 3:
            log.append("three")
    log.append("end")
    return log


print(f(1), f(2), f(3), f(4))
# expect: ['one', 'end'] ['one or two', 'end'] ['three', 'end'] ['end']
for i in range(4):
    match i:
        case 0:
            continue
        case 2:
            break
    print("loop", i)  # expect: loop 1


def subject_once():
    def subject():
        print("evaluated")
        return 3

    match subject():
        case 1:
            return "no"
        case 2:
            return "no"
        case 3:
            return "yes"


print(subject_once())
# expect: evaluated
# expect: yes
