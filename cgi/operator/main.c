#include "operator/routes.h"

int
main(int argc, char **argv)
{
	return portal_main(&operator_portal, argc, argv);
}
