#include "cli/register.h"

namespace foyer::cli {

const std::vector<Command>& commands() {
  static const std::vector<Command> all{
      agency_new(),   agency_renew(), agency_publish(), worker_new(), pack_lint(), pack_coverage(),
      pack_preview(), pack_publish(), link_new(),       link_list(),  link_show(), link_revoke(),
      link_reopen(),  inbox(),        open(),           verify(),     key_check()};
  return all;
}

const std::vector<Option>& shared_options() {
  static const std::vector<Option> options{
      {"--agency", "DIR", "the agency's folder; else the folder you stand in"},
      {"--relay", "ORIGIN", "the relay, as https://kiosk.example; else the one last published to"},
      {"--passphrase-fd", "N", "read passphrases from this file descriptor, one a line"},
      {"--json", "", "answer as one line of JSON"},
      {"--help", "", "say how the command is used"}};
  return options;
}

}  // namespace foyer::cli
