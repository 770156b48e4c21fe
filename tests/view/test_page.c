#include "view/support.h"

#include "view/field.h"
#include "view/frame.h"

struct state {
	struct arena *arena;
	struct view *view;
	struct dict *dict;
};

static int
setup(void **p)
{
	struct state *s = calloc(1, sizeof(*s));

	s->arena = arena_new();
	s->view = built_view(s->arena);
	s->dict = dict_new(s->arena);
	*p = s;
	return 0;
}

static int
teardown(void **p)
{
	struct state *s = *p;

	arena_free(&s->arena);
	free(s);
	return 0;
}

static const struct nav_item nav[] = {
	{ "/zh/cases", WORDS("案件", "Cases"), 1, 3 },
	{ "/zh/people", WORDS("人员", "People"), 0, 0 },
};

static struct frame
frame_in(enum lang lang)
{
	return (struct frame){
		.lang = lang, .other_path = "/en/cases?page=2&x=<y>",
		.person_name = "李<明>", .person_role = "承办人",
		.csrf = "tok\"en", .form_key = "key1", .nav = nav, .n_nav = 2,
		.banner = BANNER_IS_SUCCESS, .banner_text = "已保存",
		.office_phone = "010-5563 0000",
	};
}

static void
test_frame__everything_set__shown_and_escaped(void **p)
{
	struct state *s = *p;
	struct frame f = frame_in(LANG_ZH);
	const char *out;

	view_frame(s->dict, &f);
	view_error(s->dict, ERR_NOT_FOUND, LANG_ZH);
	out = rendered(s->arena, s->view, LANG_ZH, "office/error.tpl",
	    s->dict);
	assert_has(out, "<html lang=\"zh-CN\"");
	assert_has(out, "<title>没有此页面 - 网络安全审查办案</title>");
	assert_has(out, "李&lt;明&gt;");
	assert_has(out, "name=\"csrf\" value=\"tok&quot;en\"");
	assert_has(out, "name=\"form_key\" value=\"key1\"");
	assert_has(out, "href=\"/en/cases?page=2&amp;x=&lt;y&gt;\"");
	assert_has(out, "案件 <span class=\"app-count\">3</span>");
	assert_has(out, "govuk-notification-banner--success");
	assert_has(out, "电话：010-5563 0000");
	assert_has(out, "app-wide");
}

static void
test_frame__nothing_set__no_account_no_banner(void **p)
{
	struct state *s = *p;
	struct frame f = { .lang = LANG_EN };
	const char *out;

	view_frame(s->dict, &f);
	view_error(s->dict, ERR_FORBIDDEN, LANG_EN);
	out = rendered(s->arena, s->view, LANG_EN, "public/error.tpl",
	    s->dict);
	assert_has(out, "<html lang=\"en\"");
	assert_lacks(out, "sign-out");
	assert_lacks(out, "notification-banner");
	assert_lacks(out, "hreflang");
	assert_lacks(out, "error-summary");
}

static void
test_error__each_of_the_list__has_heading_and_sentence(void **p)
{
	struct state *s = *p;

	for (int e = ERR_BAD_REQUEST; e < ERR__MAX; e++)
		for (int l = 0; l < LANG__MAX; l++) {
			struct dict *d = dict_new(s->arena);
			const char *out;

			view_error(d, (enum err)e, (enum lang)l);
			out = rendered(s->arena, s->view, (enum lang)l,
			    "operator/error.tpl", d);
			assert_lacks(out, "<h1 class=\"govuk-heading-l\"></h1>");
			assert_lacks(out, "<p class=\"govuk-body-l\"></p>");
		}
}

static const struct choice colours[] = {
	{ "red", WORDS("红", "Red"), WORDS("暖色", "Warm") },
	{ "blue", WORDS("蓝", "Blue"), { { NULL } } },
	{ "blu", WORDS("青", "Cyan"), { { NULL } } },
};

static const struct field fields[FIELD_KIND__MAX] = {
	[FIELD_TEXT] = { .name = "text", .kind = FIELD_TEXT, .width = 10,
	    .label = WORDS("名称", "Name"), .hint = WORDS("全称", "In full"),
	    .autocomplete = "organization" },
	[FIELD_PASSWORD] = { .name = "pw", .kind = FIELD_PASSWORD,
	    .label = WORDS("密码", "Password") },
	[FIELD_EMAIL] = { .name = "email", .kind = FIELD_EMAIL,
	    .label = WORDS("邮箱", "E-mail"), .optional = 1 },
	[FIELD_TEL] = { .name = "tel", .kind = FIELD_TEL,
	    .label = WORDS("电话", "Telephone") },
	[FIELD_NUMBER] = { .name = "number", .kind = FIELD_NUMBER,
	    .label = WORDS("金额", "Amount") },
	[FIELD_TEXTAREA] = { .name = "area", .kind = FIELD_TEXTAREA,
	    .label = WORDS("理由", "Reasons"), .rows = 8 },
	[FIELD_FILE] = { .name = "file", .kind = FIELD_FILE,
	    .label = WORDS("文件", "File") },
	[FIELD_SELECT] = { .name = "select", .kind = FIELD_SELECT,
	    .label = WORDS("颜色", "Colour"), .choices = colours,
	    .n_choices = 3 },
	[FIELD_RADIOS] = { .name = "radios", .kind = FIELD_RADIOS, .big = 1,
	    .in_line = 1, .label = WORDS("颜色", "Colour"),
	    .choices = colours, .n_choices = 3 },
	[FIELD_CHECKBOXES] = { .name = "boxes", .kind = FIELD_CHECKBOXES,
	    .label = WORDS("颜色", "Colours"), .choices = colours,
	    .n_choices = 3 },
	[FIELD_DATE] = { .name = "date", .kind = FIELD_DATE,
	    .label = WORDS("日期", "Date") },
};

/* One field alone, in English. */
static const char *
field_html(struct state *s, enum field_kind kind, const char *value,
    const char *error)
{
	const char *name = fields[kind].name;
	struct field_error e = { name, error };
	struct form_view f = { s->arena, s->dict, LANG_EN, &e, error ? 1 : 0 };

	form_field(&f, K_FIELDS, &fields[kind], value);
	form_errors(&f);
	return rendered(s->arena, s->view, LANG_EN, "parts/fields.tpl",
	    s->dict);
}

static void
test_field__text_with_error__described_by_hint_and_error(void **p)
{
	const char *out = field_html(*p, FIELD_TEXT, "a\"<b>", "Too \"short\"");

	assert_has(out, "<label class=\"govuk-label\" for=\"text\">Name");
	assert_has(out, "value=\"a&quot;&lt;b&gt;\"");
	assert_has(out, "aria-describedby=\"text-hint text-error\"");
	assert_has(out, "id=\"text-error\"");
	assert_has(out, "Too &quot;short&quot;");
	assert_has(out, "govuk-input--width-10");
	assert_has(out, "autocomplete=\"organization\"");
	assert_has(out, "aria-invalid=\"true\"");
}

static void
test_field__textarea__lines_kept(void **p)
{
	const char *out = field_html(*p, FIELD_TEXTAREA, "\none\n<two>", NULL);

	assert_has(out, "rows=\"8\">\n\none\n&lt;two&gt;</textarea>");
}

static void
test_field__password_and_file__value_never_shown(void **p)
{
	const char *out = field_html(*p, FIELD_PASSWORD, "s3cret", NULL);

	assert_has(out, "type=\"password\"");
	assert_lacks(out, "s3cret");
	assert_lacks(field_html(*p, FIELD_FILE, "s3cret", NULL), "s3cret");
}

static void
test_field__choices__only_the_chosen_is_on(void **p)
{
	struct state *s = *p;
	const char *out = field_html(s, FIELD_SELECT, "blu", NULL);

	assert_has(out, "<option value=\"blu\" selected>Cyan");
	assert_has(out, "<option value=\"blue\">Blue");
	s->dict = dict_new(s->arena);
	out = field_html(s, FIELD_RADIOS, "red", NULL);
	assert_has(out, "id=\"radios\" name=\"radios\" type=\"radio\" "
	    "value=\"red\" checked aria-describedby=\"radios-hint\"");
	assert_has(out, "id=\"radios-1\"");
	assert_has(out, "value=\"blue\">");
	s->dict = dict_new(s->arena);
	out = field_html(s, FIELD_CHECKBOXES, "red,blue", NULL);
	assert_has(out, "value=\"red\" checked");
	assert_has(out, "value=\"blue\" checked");
	assert_has(out, "value=\"blu\">");
}

static void
test_field__date_as_typed__in_three_parts(void **p)
{
	const char *out = field_html(*p, FIELD_DATE, "2026-13-", "No such day");

	assert_has(out, "id=\"date\" name=\"date-year\" type=\"text\" "
	    "value=\"2026\"");
	assert_has(out, "name=\"date-month\" type=\"text\" value=\"13\"");
	assert_has(out, "name=\"date-day\" type=\"text\" value=\"\"");
	assert_has(out, "aria-describedby=\"date-error\"");
}

static void
test_date_value__hyphens_typed__kept_in_their_part(void **p)
{
	struct state *s = *p;
	const char *value = field_date_value(s->arena, "-1", "2027-3", "4");
	const char *out = field_html(s, FIELD_DATE, value, "No such day");
	struct date d;

	assert_has(out, "name=\"date-year\" type=\"text\" value=\"‐1\"");
	assert_has(out, "name=\"date-month\" type=\"text\" value=\"2027‐3\"");
	assert_has(out, "name=\"date-day\" type=\"text\" value=\"4\"");
	assert_int_not_equal(field_date_parse(value, &d), ERR_OK);
}

static void
test_fields__errors__summary_links_to_the_field(void **p)
{
	struct state *s = *p;
	const struct field_error errors[] = {
		{ "radios", "请选择颜色" }, { NULL, "请先保存" },
	};
	struct form_view f = { s->arena, s->dict, LANG_ZH, errors, 2 };
	const char *out;

	form_errors(&f);
	view_error(s->dict, ERR_INPUT, LANG_ZH);
	out = rendered(s->arena, s->view, LANG_ZH, "operator/error.tpl",
	    s->dict);
	assert_has(out, "<title>错误：");
	assert_has(out, "<a href=\"#radios\">请选择颜色</a>");
	assert_has(out, "<li>请先保存</li>");
}

static void
test_date_value__what_people_type__joined_and_read(void **p)
{
	struct state *s = *p;
	struct date d = DATE_NONE;

	assert_string_equal(field_date_value(s->arena, "２０２６", " 3 ",
	    "05"), "2026-3-05");
	assert_string_equal(field_date_value(s->arena, NULL, "", " "), "");
	assert_int_equal(field_date_parse("2026-3-5", &d), ERR_OK);
	assert_string_equal(date_iso(s->arena, d), "2026-03-05");
	assert_int_equal(field_date_parse("2026-2-29", &d), ERR_RANGE);
	assert_int_equal(field_date_parse("2026-13-1", &d), ERR_RANGE);
	assert_int_equal(field_date_parse("2026-3-", &d), ERR_FORMAT);
	assert_int_equal(field_date_parse("2026-3-5x", &d), ERR_FORMAT);
	assert_int_equal(field_date_parse("2026--3-5", &d), ERR_FORMAT);
	assert_int_equal(field_date_parse("三月", &d), ERR_FORMAT);
	assert_int_equal(field_date_parse("", &d), ERR_FORMAT);
	assert_int_equal(field_date_parse(NULL, &d), ERR_FORMAT);
}

static void
test_choice__row_by_row__all_kept_in_order(void **p)
{
	struct state *s = *p;
	struct field f = { .name = "row", .kind = FIELD_SELECT };

	field_choose(s->arena, &f);
	for (int i = 1; i <= 100; i++)
		field_choice_id(s->arena, &f, i, words_same("same"));
	assert_int_equal(f.n_choices, 101);
	assert_string_equal(f.choices[0].value, "");
	assert_string_equal(f.choices[0].label.in[LANG_EN], "Choose");
	for (int i = 1; i <= 100; i++) {
		assert_string_equal(f.choices[i].value,
		    arena_printf(s->arena, "%d", i));
		assert_string_equal(f.choices[i].label.in[LANG_ZH], "same");
		assert_null(f.choices[i].hint.in[LANG_ZH]);
	}
}

#define T(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		T(test_frame__everything_set__shown_and_escaped),
		T(test_frame__nothing_set__no_account_no_banner),
		T(test_error__each_of_the_list__has_heading_and_sentence),
		T(test_field__text_with_error__described_by_hint_and_error),
		T(test_field__textarea__lines_kept),
		T(test_field__password_and_file__value_never_shown),
		T(test_field__choices__only_the_chosen_is_on),
		T(test_choice__row_by_row__all_kept_in_order),
		T(test_field__date_as_typed__in_three_parts),
		T(test_date_value__hyphens_typed__kept_in_their_part),
		T(test_fields__errors__summary_links_to_the_field),
		T(test_date_value__what_people_type__joined_and_read),
	};

	return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
