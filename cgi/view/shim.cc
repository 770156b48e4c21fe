/*
 * ctemplate behind a C interface: the only C++ of the project. No exception
 * reaches C: opening and rendering turn it into ERR_INTERNAL; what a setter can
 * throw is lack of memory, which nobody catches, so that the process aborts.
 */
#include <cstdarg>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <exception>
#include <filesystem>
#include <memory>
#include <mutex>
#include <new>
#include <set>
#include <string>
#include <unordered_map>

#include <ctemplate/template.h>
#include <ctemplate/template_cache.h>
#include <ctemplate/template_dictionary.h>
#include <ctemplate/template_emitter.h>
#include <ctemplate/template_string.h>

extern "C" {
#include "base/arena.h"
#include "base/buf.h"
#include "base/err.h"
#include "base/lang.h"
#include "base/log.h"
}
#include "view/template.h"

using ctemplate::ExpandEmitter;
using ctemplate::StaticTemplateString;
using ctemplate::TemplateCache;
using ctemplate::TemplateDictionary;
namespace fs = std::filesystem;

struct view {
	TemplateCache cache[LANG__MAX];
};

namespace {

/* Appends to a struct buf, which knows its own maximum. */
class buf_emitter : public ExpandEmitter {
public:
	explicit buf_emitter(struct buf *out) : out_(out) {}
	void Emit(char c) override { buf_putc(out_, c); }
	void Emit(const std::string &s) override
	{
		buf_add(out_, s.data(), s.size());
	}
	void Emit(const char *s) override { buf_puts(out_, s); }
	void Emit(const char *s, size_t n) override { buf_add(out_, s, n); }

private:
	struct buf *out_;
};

TemplateDictionary *
inside(struct dict *d)
{
	return reinterpret_cast<TemplateDictionary *>(d);
}

const TemplateDictionary *
inside(const struct dict *d)
{
	return reinterpret_cast<const TemplateDictionary *>(d);
}

struct dict *
outside(TemplateDictionary *d)
{
	return reinterpret_cast<struct dict *>(d);
}

/*
 * A key as ctemplate knows it, hashed and registered. It would do both anew,
 * under two locks, for each value of each row; keys are few and constant, so
 * what was made for one stays for ever.
 */
const StaticTemplateString *
make_key(const char *text)
{
	static std::mutex lock;
	static auto &known = *new std::unordered_map<std::string,
	    StaticTemplateString>;
	std::lock_guard<std::mutex> guard(lock);
	auto [at, is_new] = known.try_emplace(text);
	StaticTemplateString *s = &at->second;

	if (is_new) {
		s->do_not_use_directly_ = { at->first.data(),
		    at->first.size(), 0 };
		ctemplate::StaticTemplateStringInitializer registered(s);
	}
	return s;
}

/* Each thread finds a constant by its address; the text must still agree. */
const StaticTemplateString &
key_of(const char *text)
{
	enum { SLOTS = 2048, SHIFT = 53 };
	static thread_local struct {
		const char *text;
		const StaticTemplateString *key;
	} slots[SLOTS];
	auto &slot = slots[reinterpret_cast<uintptr_t>(text) *
	    UINT64_C(0x9E3779B97F4A7C15) >> SHIFT];

	if (slot.text != text ||
	    strcmp(slot.key->do_not_use_directly_.ptr_, text) != 0) {
		slot.key = make_key(text);
		slot.text = text;
	}
	return *slot.key;
}

bool
ends_with(const std::string &s, const std::string &end)
{
	return s.size() >= end.size() &&
	    s.compare(s.size() - end.size(), end.size(), end) == 0;
}

/*
 * In HTML the lines that held only marks go; in a plain text an empty line
 * means something, and templates/translate has taken the others out.
 */
ctemplate::Strip
strip_of(const std::string &file)
{
	return ends_with(file, ".txt.tpl") ? ctemplate::DO_NOT_STRIP :
	    ctemplate::STRIP_BLANK_LINES;
}

std::set<std::string>
templates_below(const fs::path &root)
{
	std::set<std::string> names;

	for (const auto &e : fs::recursive_directory_iterator(root)) {
		std::string name = e.path().lexically_relative(root).string();

		if (e.is_regular_file() && ends_with(name, ".tpl"))
			names.insert(name);
	}
	return names;
}

enum err
load(TemplateCache *cache, const fs::path &root,
    const std::set<std::string> &names)
{
	cache->SetTemplateRootDirectory(root.string());
	for (const auto &name : names)
		if (!cache->LoadTemplate(name, strip_of(name)))
			return log_fault(ERR_INTERNAL, "view_open",
			    (root / name).c_str());
	cache->Freeze();
	return ERR_OK;
}

enum err
load_all(struct view *v, const fs::path &dir)
{
	std::set<std::string> names[LANG__MAX];

	for (int i = 0; i < LANG__MAX; i++) {
		fs::path root = dir / lang_code((enum lang)i);

		names[i] = templates_below(root);
		if (names[i].empty() || names[i] != names[0])
			return log_fault(ERR_INTERNAL, "view_open",
			    "not the same templates in each language");
		enum err e = load(&v->cache[i], root, names[i]);
		if (e != ERR_OK)
			return e;
	}
	return ERR_OK;
}

void
delete_view(void *p)
{
	delete static_cast<struct view *>(p);
}

void
delete_dict(void *p)
{
	delete static_cast<TemplateDictionary *>(p);
}

}  /* namespace */

enum err
view_open(struct arena *a, const char *dir, struct view **out)
{
	try {
		auto v = std::make_unique<struct view>();
		enum err e = load_all(v.get(), dir);

		if (e != ERR_OK)
			return e;
		*out = v.get();
		arena_cleanup(a, delete_view, v.release());
		return ERR_OK;
	} catch (const std::exception &x) {
		return log_fault(ERR_INTERNAL, "view_open", x.what());
	}
}

struct dict *
dict_new(struct arena *a)
{
	auto *d = new TemplateDictionary("page");

	arena_cleanup(a, delete_dict, d);
	return outside(d);
}

void
dict_set(struct dict *d, const char *key, const char *text)
{
	inside(d)->SetValue(key_of(key), text ? text : "");
}

void
dict_set_int(struct dict *d, const char *key, int64_t n)
{
	inside(d)->SetValue(key_of(key), std::to_string(n));
}

void
dict_setf(struct dict *d, const char *key, const char *fmt, ...)
{
	va_list ap, again;
	int n;

	va_start(ap, fmt);
	va_copy(again, ap);
	n = vsnprintf(nullptr, 0, fmt, ap);
	std::string text(n > 0 ? (size_t)n : 0, '\0');
	if (n > 0)
		vsnprintf(&text[0], (size_t)n + 1, fmt, again);
	va_end(again);
	va_end(ap);
	inside(d)->SetValue(key_of(key), text);
}

void
dict_words(struct dict *d, const char *key, const struct words *w,
    enum lang lang)
{
	dict_set(d, key, w ? w->in[lang] : nullptr);
}

void
dict_optional(struct dict *d, const char *key, const char *text)
{
	if (!text || !*text)
		return;
	dict_set(d, key, text);
	dict_show(d, key);
}

void
dict_global(struct dict *d, const char *key, const char *text)
{
	inside(d)->SetTemplateGlobalValue(key_of(key), text ? text : "");
}

struct dict *
dict_add(struct dict *d, const char *section)
{
	return outside(inside(d)->AddSectionDictionary(key_of(section)));
}

void
dict_show(struct dict *d, const char *section)
{
	inside(d)->ShowSection(key_of(section));
}

struct dict *
dict_include(struct dict *d, const char *name, const char *file)
{
	TemplateDictionary *sub = inside(d)->AddIncludeDictionary(key_of(name));

	sub->SetFilename(file);
	return outside(sub);
}

enum err
view_render(const struct view *v, enum lang lang, const char *file,
    const struct dict *d, struct buf *out)
{
	size_t before = out->len;
	enum err e;

	try {
		buf_emitter emitter(out);

		/* No template is read here, so no name can reach a file. */
		e = v->cache[lang].ExpandNoLoad(file, strip_of(file),
		    inside(d), nullptr, &emitter) ? buf_end(out) :
		    log_fault(ERR_INTERNAL, "view_render", file);
	} catch (const std::exception &x) {
		e = log_fault(ERR_INTERNAL, "view_render", x.what());
	}
	if (e != ERR_OK) {
		out->len = before;
		out->data[before] = '\0';
	}
	return e;
}
