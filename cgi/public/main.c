#include "public/routes.h"

int
main(int argc, char **argv)
{
	return portal_main(&public_portal, argc, argv);
}
