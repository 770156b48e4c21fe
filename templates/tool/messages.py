"""The messages of the templates and their Chinese, in po/zh/FOLDER.po."""
import collections
import glob
import html
import os
import re

CJK = "\u3400-\u4dbf\u4e00-\u9fff\u3000-\u303f\uff00-\uffef"
HALF_WIDTH = re.compile("[%s][,?!;:][%s]|[%s][,?!;:.]$" % (CJK, CJK, CJK))
TOKEN = re.compile(r"\{\{.*?\}\}|</?[a-z][^<>]*>|&[a-zA-Z]+;|&#\d+;", re.S)
VAR = re.compile(r"\{\{.*?\}\}")
TAG = re.compile(r"</?[a-z][^<>]*>")
STRING = re.compile(r'"((?:[^"\\]|\\.)*)"\s*$')
ESCAPES = {"n": "\n", "t": "\t", '"': '"', "\\": "\\"}

Message = collections.namedtuple("Message", "text folder place")


def unquote(line, place):
    m = STRING.match(line)
    if not m:
        raise SystemExit("%s: not a PO string: %s" % (place, line))
    return re.sub(r"\\(.)", lambda e: ESCAPES[e.group(1)], m.group(1))


def quote(text):
    return '"%s"' % text.replace("\\", "\\\\").replace('"', '\\"')


def escape_html(text):
    """Escapes what is text; keeps {{VARS}}, inline tags and entities."""
    out, at = [], 0
    for m in TOKEN.finditer(text):
        out += [html.escape(text[at:m.start()], quote=False)
                .replace('"', "&quot;"), m.group(0)]
        at = m.end()
    out.append(html.escape(text[at:], quote=False).replace('"', "&quot;"))
    return "".join(out)


def read_po(path):
    """Yields (msgid, msgstr, is_fuzzy, line) of a PO file; strict."""
    entry, field, fuzzy, at = {}, None, False, 0
    with open(path, encoding="utf-8") as f:
        lines = f.read().split("\n") + [""]
    for number, line in enumerate(lines, 1):
        place = "%s:%d" % (path, number)
        if line.startswith("#~"):
            continue
        if line.startswith("msgid ") or not line.strip():
            if "msgid" in entry and "msgstr" in entry:
                yield entry["msgid"], entry["msgstr"], fuzzy, at
                entry, field, fuzzy = {}, None, False
        if line.startswith("#,") and "fuzzy" in line:
            fuzzy = True
        elif line.startswith(("msgid ", "msgstr ")):
            field, rest = line.split(" ", 1)
            at = number if field == "msgid" else at
            entry[field] = unquote(rest, place)
        elif line.startswith('"') and field:
            entry[field] += unquote(line, place)
        elif line.strip() and not line.startswith("#"):
            raise SystemExit("%s: not understood: %s" % (place, line))


class Catalogue:
    """All translations; those of the template's own folder come first."""

    def __init__(self, folder):
        self.by_folder = collections.defaultdict(dict)
        self.entries = []
        for path in sorted(glob.glob(os.path.join(folder, "*.po"))):
            name = os.path.basename(path)[:-3]
            for msgid, msgstr, fuzzy, line in read_po(path):
                if msgid:
                    place = "%s:%d" % (os.path.relpath(path), line)
                    self.entries.append((msgid, msgstr, fuzzy, place))
                if msgid and msgstr and not fuzzy:
                    self.by_folder[name][msgid] = msgstr

    def find(self, text, folder):
        """The Chinese of a message, or None."""
        own = self.by_folder.get(folder, {})
        if text in own:
            return own[text]
        for name in ["parts"] + sorted(self.by_folder):
            if text in self.by_folder[name]:
                return self.by_folder[name][text]
        return None

    def lacking(self, messages):
        seen = {}
        for m in messages:
            if self.find(m.text, m.folder) is None:
                seen.setdefault(m.text, m)
        return list(seen.values())

    def faults(self, messages):
        out = ["%s: no Chinese for: %s" % (m.place, m.text)
               for m in self.lacking(messages)]
        for msgid, msgstr, fuzzy, place in self.entries:
            if msgstr and not fuzzy:
                out += ["%s: %s" % (place, w) for w in wrong(msgid, msgstr)]
        return out

    def unused(self, messages):
        used = {m.text for m in messages}
        return ["%s: no template says: %s" % (place, msgid)
                for msgid, _, _, place in self.entries if msgid not in used]

    def missing(self, messages):
        return "\n".join('# po/zh/%s.po\n#: %s\nmsgid %s\nmsgstr ""\n' %
                         (m.folder, m.place, quote(m.text))
                         for m in self.lacking(messages))

    def pot(self, messages):
        places = collections.OrderedDict()
        for m in messages:
            places.setdefault(m.text, []).append(m.place)
        head = ('msgid ""\nmsgstr ""\n'
                '"Content-Type: text/plain; charset=UTF-8\\n"\n')
        return "\n".join([head] + [
            '#: %s\nmsgid %s\nmsgstr ""\n' % (" ".join(p), quote(t))
            for t, p in places.items()])


def wrong(msgid, msgstr):
    """What is wrong with a translation, if anything."""
    if set(VAR.findall(msgid)) != set(VAR.findall(msgstr)):
        yield "other variables than in: " + msgid
    if sorted(TAG.findall(msgid)) != sorted(TAG.findall(msgstr)):
        yield "other tags than in: " + msgid
    if HALF_WIDTH.search(TOKEN.sub("", msgstr)):
        yield "half-width punctuation in: " + msgstr
    if msgid == msgstr and re.search(r"[a-z] [a-z]", TOKEN.sub("", msgid)):
        yield "not translated: " + msgid
