class MyExit(SystemExit):
    pass


raise MyExit(7)
# expect exit: 7
