// Takes the place of the header that libsodium's tests share, whose guard it defines: a test
// prints to standard output, and whoever runs it compares that with the expected text.
#ifndef __CMPTEST_H__
#define __CMPTEST_H__

#undef NDEBUG
#include <assert.h>
#include <errno.h>
#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "quirks.h"
#include "sodium.h"

int xmain(void);
static unsigned char* guard_page = NULL;

int main(void) {
  (void)guard_page;
  return sodium_init() == 0 ? xmain() : 99;
}

#define main xmain

#endif
