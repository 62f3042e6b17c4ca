def attempt(function):
    try:
        function()
    except NameError as error:
        print(error)


attempt(lambda: pritn)  # expect: name 'pritn' is not defined
