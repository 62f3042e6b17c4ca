for i in range(5):
    try:
        if i == 1:
            continue
        if i == 3:
            break
        print("body", i)
    except ValueError:
        pass
    else:
        print("else", i)
    finally:
        print("finally", i)
else:
    print("unreached")
# expect: body 0
# expect: else 0
# expect: finally 0
# expect: finally 1
# expect: body 2
# expect: else 2
# expect: finally 2
# expect: finally 3
n = 0
while n < 3:
    try:
        n += 1
        try:
            if n == 2:
                continue
        finally:
            print("inner", n)
        print("after", n)
    finally:
        print("outer", n)
# expect: inner 1
# expect: after 1
# expect: outer 1
# expect: inner 2
# expect: outer 2
# expect: inner 3
# expect: after 3
# expect: outer 3
