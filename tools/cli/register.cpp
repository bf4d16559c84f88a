#include "cli/register.h"

namespace foyer::cli {

const std::vector<Command>& commands() {
  static const std::vector<Command> all{
      // an agency, its workers and its pack
      agency_new(), agency_steps(), agency_renew(), agency_publish(), worker_new(),
      worker_profile(), worker_attest(), worker_desk(), worker_invite(), worker_remove(),
      agency_rotate(), agency_relay_key(), recovery_print(), recovery_try(), pack_lint(),
      pack_coverage(), pack_preview(), pack_paper(), pack_translate(), pack_publish(),
      walkin_publish(),
      // links and what comes in
      link_new(), link_list(), link_show(), link_revoke(), link_reopen(), inbox(), open(), verify(),
      // clients who come back
      way_read(), way_answer(), way_send(), way_reopen(),
      // a case
      case_show(), export_case(), review(), answer(), session_start(), legal_basis(), withdraw(),
      paper_enter(), confirm_identity(), determine_capacity(), countersign(), activate(), renew(),
      log_search(), disclose(), notice(), handover(), hold(), retain(), dispose(), key_check(),
      key_share(),
      // what is released
      site_key(), site_sign(), site_verify()};
  return all;
}

const std::vector<Option>& shared_options() {
  static const std::vector<Option> options{
      {"--agency", "DIR", "the agency's folder; else the folder you stand in"},
      {"--relay", "ORIGIN", "the relay, as https://kiosk.example; else the one last published to"},
      {"--passphrase-fd", "N", "read passphrases from this file descriptor, one a line"},
      {"--recovery", "FILE", "open with the recovery key too, when the team's keys are lost"},
      {"--json", "", "answer as one line of JSON"},
      {"--help", "", "say how the command is used"}};
  return options;
}

}  // namespace foyer::cli
