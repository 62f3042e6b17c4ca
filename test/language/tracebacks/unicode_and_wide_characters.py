größe = {"日本": None}
print("é" + größe["日本"] + "😀")
# expect raises: TypeError: can only concatenate str (not "NoneType") to str
