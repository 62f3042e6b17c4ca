match 5:
    case x:
        pass
    case 1:
        pass
# expect raises: SyntaxError: name capture 'x' makes remaining patterns unreachable
