print "hello"
# expect raises: SyntaxError: Missing parentheses in call to 'print'. Did you mean print(...)?
