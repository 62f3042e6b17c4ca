"""A template engine: text with {{ values }}, {% if %} and {% for %}, compiled into closures."""


class TemplateError(Exception):
    def __init__(self, message, line):
        super().__init__(f"line {line}: {message}")


def pieces_of(source):
    """("text" | "value" | "tag", content, line)"""
    line, rest = 1, source
    while rest:
        starts = [at for at in (rest.find("{{"), rest.find("{%")) if at >= 0]
        start = min(starts, default=len(rest))
        if start:
            yield "text", rest[:start], line
            line += rest[:start].count("\n")
            rest = rest[start:]
            continue
        kind, closing = ("value", "}}") if rest.startswith("{{") else ("tag", "%}")
        end = rest.find(closing)
        if end < 0:
            raise TemplateError(f"no {closing}", line)
        yield kind, rest[2:end].strip(), line
        rest = rest[end + 2 :]
        if kind == "tag":
            rest = rest.removeprefix("\n")
            line += 1


FILTERS = {
    "upper": str.upper,
    "title": str.title,
    "length": len,
    "join": ", ".join,
    "money": lambda value: f"{value:,.2f}",
    "reverse": lambda value: list(reversed(value)),
    "default": lambda value: "-" if value in (None, "") else value,
}


def expression(text, line):
    path, *filters = (part.strip() for part in text.split("|"))
    negated = path.startswith("not ")
    steps = path.removeprefix("not ").strip().split(".")
    for name in filters:
        if name not in FILTERS:
            raise TemplateError(f"no filter {name!r}", line)

    def evaluate(names):
        try:
            value = names[steps[0]]
            for step in steps[1:]:
                if isinstance(value, dict):
                    value = value[step]
                elif step.isdigit():
                    value = value[int(step)]
                else:
                    value = getattr(value, step)
        except (KeyError, AttributeError, IndexError) as error:
            raise TemplateError(f"cannot look up {path!r}", line) from error
        if callable(value):
            value = value()
        for name in filters:
            value = FILTERS[name](value)
        return not value if negated else value

    return evaluate


class Template:
    def __init__(self, source):
        self.pieces = list(pieces_of(source))
        self.position = 0
        self.render_body, ending, line = self.block()
        if ending:
            raise TemplateError(f"unexpected {ending}", line)

    def block(self):
        parts = []
        line = self.pieces[-1][2] if self.pieces else 1
        while self.position < len(self.pieces):
            kind, content, line = self.pieces[self.position]
            self.position += 1
            match kind, content.split():
                case "text", _:
                    parts.append(lambda names, content=content: content)
                case "value", _:
                    value = expression(content, line)
                    parts.append(lambda names, value=value: str(value(names)))
                case "tag", ["if", *_]:
                    parts.append(self.condition(content[2:], line))
                case "tag", ["for", name, "in", *rest]:
                    parts.append(self.loop(name, " ".join(rest), line))
                case "tag", ["else" | "endif" | "endfor" as ending]:
                    return self.joined(parts), ending, line
                case _:
                    raise TemplateError(f"unknown tag {content!r}", line)
        return self.joined(parts), None, line

    @staticmethod
    def joined(parts):
        return lambda names: "".join(part(names) for part in parts)

    def condition(self, text, line):
        test = expression(text.strip(), line)
        then, ending, _ = self.block()
        otherwise = lambda names: ""
        if ending == "else":
            otherwise, ending, _ = self.block()
        if ending != "endif":
            raise TemplateError("if without endif", line)
        return lambda names: then(names) if test(names) else otherwise(names)

    def loop(self, name, text, line):
        items = expression(text, line)
        body, ending, _ = self.block()
        if ending != "endfor":
            raise TemplateError("for without endfor", line)

        def render(names):
            values = list(items(names))
            return "".join(
                body({**names, name: value, "first": i == 0, "number": i + 1})
                for i, value in enumerate(values)
            )

        return render

    def render(self, **names):
        return self.render_body(names)


class Item:
    def __init__(self, name, price, tags=()):
        self.name, self.price, self.tags = name, price, tags

    def cheap(self):
        return self.price < 5


page = Template("""\
Dear {{ customer.name | title }},
{% if items %}
your {{ items | length }} items:
{% for item in items %}
 {{ number }}. {{ item.name }} at {{ item.price | money }}{% if item.cheap %} (cheap!){% endif %}

{% if item.tags %}
    tags: {{ item.tags | join }}, first {{ item.tags.0 | upper }}
{% endif %}
{% endfor %}
{% else %}
your basket is empty.
{% endif %}
{% if not customer.known %}Welcome!{% endif %}
""")
items = [Item("tea", 3.5, ["hot", "green"]), Item("kettle", 1249.9), Item("cup", 4.25)]
print(page.render(customer={"name": "ada lovelace", "known": False}, items=items))
print(page.render(customer={"name": "bob", "known": True}, items=[]))
nested = Template(
    "{% for row in rows %}{% for n in row | reverse %}{{ n }} {% endfor %}/ {% endfor %}"
)
print(nested.render(rows=[[1, 2, 3], [], [4]]))
for source in ("{{ a", "{% for x in y %}", "{{ x | nothing }}", "{% endif %}", "\n{% what %}"):
    try:
        Template(source)
    except TemplateError as error:
        print("error in", error)
try:
    Template("one\n{{ customer.age }}").render(customer={})
except TemplateError as error:
    print(error, "| because of", repr(error.__cause__))
