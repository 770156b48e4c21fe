#ifndef LAW_FESTIVAL_H
#define LAW_FESTIVAL_H

#include "law/calendar.h"

enum { FESTIVAL_DAYS = 13 };

/*
 * The statutory days off of a year for which no notice is known, 2020 to
 * 2199; days that fall on a weekend are made up on days not yet known.
 * Returns how many were written; 0 outside those years.
 */
int
festivals_of(int year, struct calendar_day out[FESTIVAL_DAYS]);

#endif
