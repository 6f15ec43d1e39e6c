// libxml2 as Swift can import it. Each line that is not an include says why it is here.
#ifndef ONOMA_CLIBXML2_SHIM_H
#define ONOMA_CLIBXML2_SHIM_H

#include <iconv.h>
#include <libxml/xmlversion.h>
// The headers would otherwise pull in the system's ICU, which clashes with Foundation's.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

// xmlFree is a global variable, which Swift 6 refuses as shared mutable state.
static inline void onoma_xmlFree(void *pointer) { xmlFree(pointer); }

#endif
