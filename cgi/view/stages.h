#ifndef VIEW_STAGES_H
#define VIEW_STAGES_H

#include "view/template.h"

/*
 * The stages and the moves between them (law/move.h) as a picture, for
 * parts/stages.tpl. Each move bears its number in moves(), which leads to the
 * row "moves-N" of the table beside the picture.
 */
void
view_stages(struct dict *d, enum lang lang);

#endif
