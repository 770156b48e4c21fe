#ifndef OPERATOR_SHOW_H
#define OPERATOR_SHOW_H

#include "operator/draft.h"

/*
 * Everything that was answered, section by section, for parts of pages that
 * hold operator/answers.tpl. change_id: the application whose pages the
 * "Change" links lead to; 0: none.
 */
void
show_answers(struct page *p, const struct references *refs,
    const struct answers *answers, const struct document *documents,
    int n_documents, int64_t change_id);

/* One answer as people read it; "" where there is none. */
const char *
show_answer(struct page *p, const struct references *refs,
    const struct question *q, const char *text);

#endif
