try:
    pass
except:
    pass
except ValueError:
    pass
# expect raises: SyntaxError: default 'except:' must be last
