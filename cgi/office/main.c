#include "office/routes.h"

int
main(int argc, char **argv)
{
	return portal_main(&office_portal, argc, argv);
}
