#pragma once
// Everything that the page may call. web/contract.ts is its mirror; nothing else crosses.
//
// In.  The page asks for room, copies the bytes there and makes the call that reads them. The room
//      is the same memory every time; a pointer is good until the next foyer_room.
// Out. Answers stay with the host until the next call of the same kind. After any call the memory
//      may have grown, so the page makes its views of it anew.
//
// JSON. One event: {"time", "ms", "entropy": b64u of 32 bytes, "what": its name, and the members of
// that struct in intake/event.h}. The answer: {"view": only when it changed, "effects": [{"do": its
// name, and the members of that struct in intake/effect.h}]}. Names of members and of enumerators
// are those of the headers; members that have their default value are left out. Bytes travel aside,
// as blobs: the member holds the blob's number, 0 for none.
//
// A mark's value is JSON as well: {"w", "h": size of the area in CSS px, "strokes": [[x, y, t, p,
// x, y, t, p, ...], ...]}, all integers: x and y in 10,000ths of width and height, t in
// milliseconds since the mark's first point, p from 0 to 10,000 (5,000 where the device tells no
// pressure). No strokes, no mark: the value is empty then.

#include <cstdint>

extern "C" {

// Room for `size` bytes. Never null: the host ends instead, and the page falls back to its help.
std::uint8_t* foyer_room(std::uint32_t size);

// Takes one event from the room. Returns the size of the answer, 0 when the event was not
// understood (a mistake of the page's, never of a person's).
std::uint32_t foyer_update(std::uint32_t size);
const char* foyer_answer();

// Blobs by number, from 1. Those in an effect belong to the page, which frees them when it has
// copied them; those in an event belong to the host as soon as foyer_update has read it.
std::uint32_t foyer_blob_new(std::uint32_t size);
std::uint8_t* foyer_blob_data(std::uint32_t number);
std::uint32_t foyer_blob_size(std::uint32_t number);
void foyer_blob_free(std::uint32_t number);

// Makes the WebGL2 context on the canvas `#ink`; 0 where there is none. `foyer_canvas_close`
// forgets it and all that lived in it, as when the browser took it away; it may be opened again.
int foyer_canvas_open();
void foyer_canvas_close();

// The largest side of the canvas and of the atlas in device px.
std::uint32_t foyer_side_max();

// Makes the atlas anew with this size in texels, or copies the canvas `Module.strip` into it with
// its top at row `y`.
void foyer_atlas_new(std::uint32_t width, std::uint32_t height);
void foyer_atlas_strip(std::uint32_t y);

// Takes the packed report of paint/layout.h from the room. 0 when it was refused.
int foyer_layout(std::uint32_t size);

// Takes an agency's colours and corners, as paint/theme.h packs them, from the room. Every frame
// from then on is drawn in them, whatever the scheme: the page brings others when it changes. 0
// when they were refused.
int foyer_theme(std::uint32_t size);

// Draws one frame of the last View with the last report. `time_ms` is performance.now(); `scheme`
// is the Scheme of paint/theme.h. Returns in how many milliseconds the picture wants the next
// frame; 0: it is still.
std::uint32_t foyer_paint(double time_ms, std::uint32_t scheme);

// Plays a scene again.
void foyer_replay(std::uint32_t key);

// The last picture of the scene whose name stands in the room, for the page's own ink: the answer
// is the JSON of host/picture.h. Returns its size.
std::uint32_t foyer_picture(std::uint32_t size);
}
