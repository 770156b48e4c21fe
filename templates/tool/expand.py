"""Puts a template together: messages, parts, layout, assets."""
import os
import re

import messages

MARK = re.compile(r"\[\[(.*?)\]\]", re.S)
PRAGMA = '{{%AUTOESCAPE context="HTML"}}'
ARGS = r'((?:\s+[A-Z_]+="[^"]*")*)\s*'
PART = re.compile(r"\{\{%PART ([a-z0-9/._-]+)" + ARGS + r"\}\}")
LAYOUT = re.compile(r"\{\{%LAYOUT ([a-z0-9/._-]+)" + ARGS + r"\}\}\n?")
SET = re.compile(r"^\{\{%SET ([A-Z_]+) (.*)\}\}\n", re.M)
IF = re.compile(r"\{\{%IF ([A-Z_]+)\}\}(.*?)\{\{%END\}\}\n?", re.S)
ARG = re.compile(r'([A-Z_]+)="([^"]*)"')
PARAM = re.compile(r"@([A-Z_]+)(\??)@")
ASSET = re.compile(r"\{\{%ASSET ([a-z0-9._-]+)\}\}")
BOTH = re.compile(r"\{\{%BODY (zh|en)\}\}")
LEFT = re.compile(r"\{\{%(?!AUTOESCAPE )[^}]*\}\}|\[\[|\]\]")
KEY = re.compile(r"\{\{([#/>]?)([A-Za-z0-9_]+)((?::[^{}]*)?)\}\}")
LONELY = re.compile(r"^(?:[ \t]*(?:\{\{[#/][A-Za-z_]+\}\}|\{\{!.*?\}\}))+"
                    r"[ \t]*\n", re.M)


def is_text(name):
    return name.endswith(".txt.tpl")


class House:
    """All templates below a folder, and what is wrong with them."""

    def __init__(self, root, catalogue, langs, static):
        self.root, self.catalogue, self.langs = root, catalogue, langs
        self.faults, self.sources = [], {}
        self.current = ""    # the page being put together: faults name it
        for folder, _, names in os.walk(root):
            for name in sorted(names):
                if name.endswith(".tpl"):
                    path = os.path.join(folder, name)
                    with open(path, encoding="utf-8") as f:
                        self.sources[os.path.relpath(path, root)] = f.read()
        self.assets = self.read_assets(static)
        for name in sorted(self.sources):
            self.check_source(name)

    @staticmethod
    def read_assets(static):
        if not static:
            return None
        with open(os.path.join(static, "manifest.tsv")) as f:
            return dict(line.rstrip("\n").split("\t") for line in f)

    def fault(self, name, what):
        self.faults.append("templates/%s: %s" % (name, what))
        return ""

    def check_source(self, name):
        text = self.sources[name]
        if not is_text(name) and not text.startswith(PRAGMA + "\n"):
            self.fault(name, "does not begin with " + PRAGMA)

    def messages(self):
        out = []
        for name in sorted(self.sources):
            text = self.sources[name]
            for m in MARK.finditer(text):
                line = text.count("\n", 0, m.start()) + 1
                out.append(messages.Message(
                    " ".join(m.group(1).split()), name.split("/")[0],
                    "templates/%s:%d" % (name, line)))
        return out

    def pages(self):
        """Files that stand alone; parts with parameters and layouts do not."""
        return [n for n in sorted(self.sources)
                if not n.startswith("errors/") and
                not PARAM.search(self.sources[n]) and
                "{{%BODY" not in self.sources[n]]

    def words(self, text, folder, lang, escape):
        text = " ".join(text.split())
        if lang == "zh":
            text = self.catalogue.find(text, folder) or text
        return escape(text)

    def asset(self, file):
        if self.assets is None:
            return file
        if file not in self.assets:
            return self.fault(self.current, "no such asset: " + file)
        return self.assets[file]

    def source(self, name, lang):
        """The file in one language, without its first line."""
        if name not in self.sources:
            return self.fault(self.current, "no such template: " + name)
        escape = str if is_text(name) else messages.escape_html
        text = self.sources[name]
        if text.startswith(PRAGMA):
            text = text[len(PRAGMA) + 1:]
        text = MARK.sub(lambda m: self.words(
            m.group(1), name.split("/")[0], lang, escape), text)
        tag, own, other = self.langs[lang]
        for mark, value in (("LANG", lang), ("LANG_TAG", tag),
                            ("LANG_NAME", own), ("OTHER", other),
                            ("OTHER_TAG", self.langs[other][0]),
                            ("OTHER_NAME", self.langs[other][1])):
            text = text.replace("{{%%%s}}" % mark, value)
        return ASSET.sub(lambda m: self.asset(m.group(1)), text)

    def fill(self, name, text, args):
        """@KEY@ must be given, @KEY?@ may; {{%IF KEY}}…{{%END}}."""
        def value(m):
            if m.group(1) not in args and not m.group(2):
                return self.fault(self.current, "%s is not given to %s" %
                                  (m.group(1), name))
            return args.get(m.group(1), "")
        text = IF.sub(lambda m: m.group(2) if args.get(m.group(1)) else "",
                      text)
        return PARAM.sub(value, text)

    def parts(self, text, lang, depth=0):
        def part(m):
            if depth > 8:
                return self.fault(self.current, "parts within parts: " +
                                  m.group(1))
            inner = self.fill(m.group(1), self.source(m.group(1), lang),
                              dict(ARG.findall(m.group(2))))
            return self.parts(inner.rstrip("\n"), lang, depth + 1)
        return PART.sub(part, text)

    def whole(self, text, lang, given):
        """Parts put in, and the layouts around; inner values win."""
        args = dict(given)
        for key, value in SET.findall(text):
            args.setdefault(key, self.parts(value, lang))
        text = SET.sub("", text)
        layout = LAYOUT.search(text)
        if not layout:
            return self.parts(text, lang), args
        body = self.parts(LAYOUT.sub("", text), lang)
        for key, value in ARG.findall(layout.group(2)):
            args.setdefault(key, value)
        frame = self.source(layout.group(1), lang)
        sets = "".join(m.group(0) for m in SET.finditer(frame))
        outer = LAYOUT.search(frame)
        if outer:
            sets += outer.group(0)
        frame = self.fill(layout.group(1),
                          LAYOUT.sub("", SET.sub("", frame)), args)
        before, _, after = frame.partition("{{%BODY}}")
        return self.whole(sets + self.parts(before, lang) + body +
                          self.parts(after, lang), lang, args)

    def page(self, name, lang):
        self.current = name
        text, _ = self.whole(self.source(name, lang), lang, {})
        for m in LEFT.finditer(text):
            self.fault(name, "left over: " + m.group(0))
        if is_text(name):
            return LONELY.sub(lambda m: m.group(0).strip(), text)
        return PRAGMA + "\n" + text

    def keys(self, name):
        out = set()
        for _, key, modifier in KEY.findall(self.page(name, "en")):
            if key.endswith("_separator"):
                key = key[:-len("_separator")]
            if key != key.upper():
                self.fault(name, "a key is in capitals: " + key)
            if ":none" in modifier:
                self.fault(name, ":none switches escaping off: " + key)
            if not key.startswith("BI_"):
                out.add(key)
        return out

    def error_pages(self):
        """(name, page in both languages) of what nginx answers itself."""
        frame = self.source("errors/frame.tpl", "zh")
        for name in sorted(self.sources):
            code = os.path.basename(name)[:-4]
            if name.startswith("errors/") and code != "frame":
                self.current, body, args = name, {}, {"CODE": code}
                for lang in self.langs:
                    body[lang], given = self.whole(
                        self.source(name, lang), lang, {})
                    args["TITLE_" + lang.upper()] = given.get("TITLE", "")
                text = BOTH.sub(lambda m, b=body: b[m.group(1)],
                                self.fill(name, frame, args))
                if "{{" in text:
                    self.fault(name, "a static page has no variables")
                yield code, text
