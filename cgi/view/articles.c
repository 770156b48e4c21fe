#include "law/measures.h"
#include "view/articles.h"
#include "view/template.h"
#include "view/words.h"

/* The articles that templates cite, in the numbers of the draft. */
static const struct {
	const char *key, *article;
} cited[] = {
	{ K_ART_5, "5" }, { K_ART_6, "6" }, { K_ART_6_8_II, "6, 8 (ii)" },
	{ K_ART_7, "7" }, { K_ART_8, "8" }, { K_ART_8_I, "8 (i)" },
	{ K_ART_8_II, "8 (ii)" }, { K_ART_8_9, "8, 9" },
	{ K_ART_10, "10" }, { K_ART_11, "11" }, { K_ART_12, "12" },
	{ K_ART_13, "13" }, { K_ART_14, "14" }, { K_ART_15, "15" },
	{ K_ART_16, "16" }, { K_ART_17, "17" }, { K_ART_18, "18" },
	{ K_ART_19, "19" }, { K_ART_20, "20" },
	{ K_ART_SCREENING, SCREENING },
};

void
view_articles(struct arena *a, struct dict *d, const struct rules *rules,
    enum lang lang)
{
	for (size_t i = 0; i < sizeof(cited) / sizeof(cited[0]); i++)
		dict_set(d, cited[i].key, view_cite(a, rules,
		    cited[i].article, lang));
	if (rules != NULL)
		dict_words(d, K_MEASURES, measures_title(rules), lang);
}
