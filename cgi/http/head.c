#include <inttypes.h>
#include <string.h>

#include "http/response.h"

static const struct {
	int status;
	const char *reason;
} reasons[] = {
	{ 200, "OK" }, { 303, "See Other" }, { 304, "Not Modified" },
	{ 400, "Bad Request" }, { 401, "Unauthorized" }, { 403, "Forbidden" },
	{ 404, "Not Found" }, { 405, "Method Not Allowed" },
	{ 408, "Request Timeout" }, { 409, "Conflict" }, { 410, "Gone" },
	{ 413, "Content Too Large" }, { 415, "Unsupported Media Type" }, { 422, "Unprocessable Content" },
	{ 429, "Too Many Requests" },
	{ 451, "Unavailable For Legal Reasons" }, { 500, "Internal Server Error" },
	{ 502, "Bad Gateway" }, { 503, "Service Unavailable" },
	{ 507, "Insufficient Storage" },
};

/* On every answer, unless the page set its own of that name. */
static const struct response_field defaults[] = {
	{ "Cache-Control", "no-store" },
	{ "Content-Security-Policy",
	    "default-src 'none'; style-src 'self'; img-src 'self'; "
	    "script-src 'self'; form-action 'self'; base-uri 'none'; "
	    "frame-ancestors 'none'" },
	{ "Strict-Transport-Security", "max-age=63072000" },
	{ "X-Content-Type-Options", "nosniff" },
	{ "Cross-Origin-Opener-Policy", "same-origin" },
	{ "Cross-Origin-Resource-Policy", "same-origin" },
	{ "Permissions-Policy", "camera=(), microphone=(), geolocation=(), "
	    "payment=(), usb=(), display-capture=(), browsing-topics=()" },
};

static const char *
reason(int status)
{
	for (size_t i = 0; i < sizeof(reasons) / sizeof(reasons[0]); i++)
		if (reasons[i].status == status)
			return reasons[i].reason;
	return "Other";
}

static void
put(struct buf *out, const char *name, const char *value)
{
	buf_puts(out, name);
	buf_puts(out, ": ");
	buf_puts(out, value);
	buf_puts(out, "\r\n");
}

static void
put_default(const struct response *r, struct buf *out, const char *name,
    const char *value)
{
	if (response_header_get(r, name) == NULL)
		put(out, name, value);
}

static void
put_length(const struct response *r, struct buf *out)
{
	int64_t n = r->stream != NULL ? r->stream_length :
	    (int64_t)r->body.len;

	if (r->status != 304)
		buf_printf(out, "Content-Length: %" PRId64 "\r\n", n);
}

void
response_head(const struct response *r, const struct http_policy *policy,
    struct buf *out)
{
	buf_printf(out, "Status: %d %s\r\n", r->status, reason(r->status));
	for (int i = 0; i < r->n_fields; i++)
		put(out, r->fields[i].name, r->fields[i].value);
	put_default(r, out, "Referrer-Policy", policy->referrer);
	for (size_t i = 0; i < sizeof(defaults) / sizeof(defaults[0]); i++)
		put_default(r, out, defaults[i].name, defaults[i].value);
	put_length(r, out);
	buf_puts(out, "\r\n");
}
