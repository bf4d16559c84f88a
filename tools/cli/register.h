#pragma once
// Every command stands in a file of its own name and here.

#include "cli/command.h"

namespace foyer::cli {

Command agency_new();
Command agency_renew();
Command agency_publish();
Command agency_steps();
Command worker_new();
Command worker_profile();
Command worker_attest();
Command worker_desk();
Command worker_invite();
Command worker_remove();
Command agency_rotate();
Command agency_relay_key();
Command recovery_print();
Command recovery_try();
Command pack_lint();
Command pack_coverage();
Command pack_preview();
Command pack_paper();
Command paper_enter();
Command pack_translate();
Command pack_publish();
Command link_new();
Command link_list();
Command link_show();
Command link_revoke();
Command link_reopen();
Command inbox();
Command way_read();
Command way_answer();
Command way_reopen();
Command way_send();
Command open();
Command verify();
Command case_show();
Command export_case();
Command review();
Command answer();
Command session_start();
Command legal_basis();
Command withdraw();
Command confirm_identity();
Command determine_capacity();
Command countersign();
Command activate();
Command renew();
Command disclose();
Command log_search();
Command notice();
Command handover();
Command hold();
Command retain();
Command dispose();
Command key_check();
Command key_share();
Command walkin_publish();
Command site_key();
Command site_sign();
Command site_verify();

}  // namespace foyer::cli
