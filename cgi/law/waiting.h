#ifndef LAW_WAITING_H
#define LAW_WAITING_H

#include "law/replay.h"

/* Who must act next, as of today: for replay.c alone. */
enum waiting
waiting_for(const struct position *p, struct date today);

#endif
