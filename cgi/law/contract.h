#ifndef LAW_CONTRACT_H
#define LAW_CONTRACT_H

#include "law/replay.h"

/* Article 7, from the stage and the finding: for replay.c alone. */
enum contract
contract_of(const struct position *p);

#endif
