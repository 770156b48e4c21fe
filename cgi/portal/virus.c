#include "app/virus.h"
#include "portal/virus.h"

void
put_virus(struct page *p, struct dict *d, const char *signature)
{
	switch (virus_state(p->app, signature)) {
	case VIRUS_UNCHECKED:
		dict_show(d, K_VIRUS_UNCHECKED);
		break;
	case VIRUS_WAITS:
		dict_show(d, K_VIRUS_WAITS);
		break;
	case VIRUS_FOUND:
		dict_optional(d, K_VIRUS_NAME, signature);
		break;
	case VIRUS_CLEAN:
		break;
	}
}
