"""Refuses what the escaper, the content policy or a reader cannot bear."""
import re

TAG = re.compile(r"<(/?)([a-zA-Z][\w-]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>")
ATTR = re.compile(r"([\w:-]+)\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s\"'>]+)")
VAR = re.compile(r"\{\{[A-Z][^}]*\}\}")
COMMENT = re.compile(r"<!--.*?-->|\{\{!.*?\}\}", re.S)
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link",
        "meta", "source", "track", "wbr"}
# ctemplate checks no address in these; the content policy forbids others.
NO_VARIABLE = {"formaction", "srcdoc", "srcset", "xlink:href", "style"}
NEVER = {"style": "the content policy forbids inline style",
         "placeholder": "a placeholder is no label",
         "srcdoc": "no documents within documents",
         "target": "links stay in their window"}
ADDRESS = {"href", "src", "action"}
# Without :p ctemplate turns line ends into blanks.
PROSE = re.compile(r"(?:<textarea[^>]*>|app-prose[^>]*>)\s*(\{\{[A-Z_0-9]+\}\})")
# A letter stands alone, years later and in a mail too: it brings its style.
OWN_STYLE = re.compile(r"<style>((?!\{\{|<).)*</style>", re.S)
BARE_LT = re.compile(r"<(?![/a-zA-Z!])")


def faults(name, text):
    if name.endswith(".txt.tpl"):
        return []
    text = COMMENT.sub("", text)
    if name.startswith("letters/"):
        text = OWN_STYLE.sub("", text)
    found = list(balance(text)) + ["a bare < in the text"
                                   for _ in BARE_LT.finditer(text)]
    found += ["write %s:p}}, or line ends are lost" % m.group(1)[:-2]
              for m in PROSE.finditer(text)]
    for close, tag, inside in TAG.findall(text):
        tag = tag.lower()
        if close:
            continue
        found += element(tag, inside)
        for attr, value in ATTR.findall(inside):
            found += attribute(tag, attr.lower(), value)
    return ["templates/%s: %s" % (name, f) for f in found]


def balance(text):
    stack = []
    for close, tag, inside in TAG.findall(text):
        tag = tag.lower()
        if tag in VOID or inside.endswith("/"):
            continue
        if not close:
            stack.append(tag)
        elif not stack or stack.pop() != tag:
            yield "</%s> closes what is not open there" % tag
            return
    if stack:
        yield "<%s> is not closed" % stack[-1]


def element(tag, inside):
    if tag == "style" or (tag == "script" and "src=" not in inside):
        yield "no inline <%s>" % tag
    if tag == "img" and "alt=" not in inside:
        yield "a picture without alt"
    if tag == "meta" and "refresh" in inside and VAR.search(inside):
        yield "no variable in a refresh"
    if tag == "form" and re.search(r'method="?get', inside, re.I) is None \
            and re.search(r'method="?post', inside, re.I) is None:
        yield "a form says its method"


def attribute(tag, attr, value):
    variables = VAR.findall(value)
    if attr in NEVER:
        yield "%s: %s" % (attr, NEVER[attr])
    if attr.startswith("on"):
        yield "%s: the content policy forbids inline script" % attr
    if variables and (attr in NO_VARIABLE or not value.startswith(("\"", "'"))):
        yield "no variable in %s, or not without quotes: %s" % (attr, value)
    if attr in ADDRESS:
        yield from address(value.strip("\"'"))


def address(value):
    """Parameters and mail addresses take :u, or "&" in them is another."""
    query = value.find("?")
    for m in VAR.finditer(value):
        after_query = 0 <= query < m.start()
        if after_query or value.startswith(("mailto:", "tel:")):
            if not m.group(0).endswith(":u}}"):
                yield "write %s:u}} in %s" % (m.group(0)[:-2], value)
