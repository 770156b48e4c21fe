#include <string.h>

#include "base/text.h"
#include "law/creditcode.h"

/* GB 32100-2015: 31 characters, without I O S V Z; the value is the index. */
static const char alphabet[] = "0123456789ABCDEFGHJKLMNPQRTUWXY";

enum { CODE_LENGTH = 18, CODE_MODULUS = 31, BODY_AT = 8, BODY_LENGTH = 8 };

static const struct words wrong_length = WORDS(
    "统一社会信用代码应为18位。",
    "The code must have exactly 18 characters.");
static const struct words wrong_character = WORDS(
    "统一社会信用代码只能由数字和大写字母组成，且不使用字母I、O、S、V、Z。",
    "The code may hold digits and capital letters only, without I, O, S, V "
    "and Z.");
static const struct words wrong_first = WORDS(
    "第1位（登记管理部门代码）应为1至9、A、N或Y。",
    "The first character (registration authority) must be 1 to 9, A, N or Y.");
static const struct words wrong_region = WORDS(
    "第3至8位（登记管理机关行政区划码）应为数字。",
    "Characters 3 to 8 (region) must be digits.");
static const struct words wrong_check = WORDS(
    "校验码（第18位）不符，请核对各位字符。",
    "The check character (the 18th) does not fit: compare each character.");
static const struct words body_warning = WORDS(
    "第9至17位的组织机构代码校验不符；代码仍可使用，请核对。",
    "The organisation part (characters 9 to 17) does not check; the code "
    "stands, but compare it.");

char *
credit_code_normalise(struct arena *a, const char *typed)
{
	char *s = text_narrow(a, text_clean(a, typed));

	/* what the hyphens hid at the ends goes too */
	s = text_clean(a, text_without(a, s, " \t\r\n-"));
	return text_upper(a, s);
}

static int
value(char c)
{
	const char *at = c == '\0' ? NULL : strchr(alphabet, c);

	return at == NULL ? -1 : (int)(at - alphabet);
}

/* Weights are 3^(i-1) mod 31. */
static char
check_character(const char *code)
{
	int sum = 0, weight = 1;

	for (int i = 0; i < CODE_LENGTH - 1; i++) {
		sum += value(code[i]) * weight;
		weight = weight * 3 % CODE_MODULUS;
	}
	return alphabet[(CODE_MODULUS - sum % CODE_MODULUS) % CODE_MODULUS];
}

/* GB 11714: the ninth character of an organisation code. */
static char
body_check(const char *body)
{
	static const int weights[] = { 3, 7, 9, 10, 5, 8, 4, 2 };
	int sum = 0, c;

	for (int i = 0; i < BODY_LENGTH; i++)
		sum += weights[i] * (body[i] <= '9' ? body[i] - '0' :
		    body[i] - 'A' + 10);
	c = 11 - sum % 11;
	return c == 10 ? 'X' : c == 11 ? '0' : (char)('0' + c);
}

const struct words *
credit_code_check(const char *code, const struct words **warning)
{
	if (warning != NULL)
		*warning = NULL;
	if (text_length(code) != CODE_LENGTH)
		return &wrong_length;
	for (const char *p = code; *p != '\0'; p++)
		if (value(*p) < 0)
			return &wrong_character;
	if (strchr("123456789ANY", code[0]) == NULL)
		return &wrong_first;
	if (strspn(code + 2, "0123456789") < 6)
		return &wrong_region;
	if (code[CODE_LENGTH - 1] != check_character(code))
		return &wrong_check;
	if (warning != NULL &&
	    code[BODY_AT + BODY_LENGTH] != body_check(code + BODY_AT))
		*warning = &body_warning;
	return NULL;
}
