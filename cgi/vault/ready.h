#ifndef VAULT_READY_H
#define VAULT_READY_H

/* Readies libsodium, once per process; aborts where that cannot be done. */
void
vault_ready(void);

#endif
