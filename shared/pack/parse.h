#pragma once
// The parts of parse_pack: each reads one member of the body into the pack.

#include "pack/pack.h"
#include "pack/reader.h"

namespace foyer::pack {

void read_agency(Reader& reader, const base::Json& body, Pack& pack);
void read_channels(Reader& reader, const base::Json& body, Pack& pack);
void read_questions(Reader& reader, const base::Json& body, Pack& pack);
void read_assents(Reader& reader, const base::Json& body, Pack& pack);
void read_jurisdictions(Reader& reader, const base::Json& body, Pack& pack);
void read_media(Reader& reader, const base::Json& item, Statement& to);
void read_texts(Reader& reader, const base::Json& body, Pack& pack);

// What no single member shows: doubled ids, dangling ids, texts that are missing.
void check_whole(Reader& reader, const Pack& pack);

}  // namespace foyer::pack
