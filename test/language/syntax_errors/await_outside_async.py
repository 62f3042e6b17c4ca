def f():
    await g()
# expect raises: SyntaxError: 'await' outside async function
