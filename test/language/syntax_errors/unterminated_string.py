x = "never closed
y = 2
# expect raises: SyntaxError: unterminated string literal (detected at line 1)
