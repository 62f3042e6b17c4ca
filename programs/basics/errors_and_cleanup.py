"""When things go wrong: raising, catching, cleaning up, explaining."""


class ConfigError(Exception):
    """Something in the configuration cannot be used."""


class MissingKey(ConfigError):
    def __init__(self, key, known):
        self.key = key
        self.known = known
        super().__init__(f"no setting {key!r} (there are {', '.join(sorted(known))})")


def parse_line(line, number):
    try:
        key, value = line.split("=")
    except ValueError as error:
        raise ConfigError(f"line {number}: expected key=value, got {line!r}") from error
    return key.strip(), value.strip()


def parse(text):
    settings = {}
    for number, line in enumerate(text.splitlines(), 1):
        line = line.split("#")[0].strip()
        if line:
            key, value = parse_line(line, number)
            settings[key] = value
    return settings


def setting(settings, key, convert=str):
    if key not in settings:
        raise MissingKey(key, settings)
    try:
        return convert(settings[key])
    except ValueError as error:
        error.add_note(f"while reading the setting {key!r}")
        raise


class Transaction:
    """Undoes what was done inside `with` where that fails."""

    def __init__(self, target):
        self.target = target

    def __enter__(self):
        self.saved = dict(self.target)
        print("begin")
        return self.target

    def __exit__(self, kind, error, trace):
        if kind is None:
            print("commit")
        else:
            self.target.clear()
            self.target.update(self.saved)
            print(f"roll back because of {kind.__name__}")
        return kind is not None and issubclass(kind, ConfigError)


def attempt(label, function):
    print(f"{label}: ", end="")
    try:
        value = function()
    except MissingKey as error:
        print("missing:", error, "| wanted", error.key)
    except ConfigError as error:
        print("bad configuration:", error, "| cause:", repr(error.__cause__))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error, getattr(error, "__notes__", []))
    else:
        print("got", repr(value))
    finally:
        attempts.append(label)


attempts = []
settings = parse("width = 80  # columns\nheight=2x\n\ntitle=Report")
attempt("width", lambda: setting(settings, "width", int))
attempt("title", lambda: setting(settings, "title"))
attempt("height", lambda: setting(settings, "height", int))
attempt("depth", lambda: setting(settings, "depth"))
attempt("broken text", lambda: parse("a=1\nb"))
attempt("too many", lambda: parse("a=b=c"))
attempt("no text", lambda: len(5))
print(attempts)

with Transaction(settings) as inside:
    inside["width"] = "100"
print(settings["width"])
with Transaction(settings) as inside:
    inside["width"] = "nothing"
    raise ConfigError("not a number")
print(settings["width"])
try:
    with Transaction(settings) as inside:
        inside.clear()
        inside["x"] + 1
except KeyError as error:
    print("KeyError reaches us:", error)
print(len(settings))


def returns_from_everywhere():
    try:
        return "try"
    finally:
        print("finally comes before the return")


print(returns_from_everywhere())
