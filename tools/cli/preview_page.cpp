#include "cli/preview_page.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "cli/html.h"
#include "pack_lint/grade.h"
#include "pack_lint/mention.h"
#include "pack_lint/spanish.h"

namespace foyer::cli {
namespace {

using base::Json;

constexpr std::string_view style = R"(
body{font:16px/1.5 sans-serif;margin:2em auto;max-width:80em;padding:0 1em;
color:#111;background:#fff}
table{border-collapse:collapse;width:100%;table-layout:fixed;margin:0 0 2em}
th,td{border:1px solid #767676;padding:.5em .7em;text-align:start;vertical-align:top;
overflow-wrap:anywhere}
th:first-child,td:first-child{width:13em}
td p,td ul{margin:0 0 .5em}td ul{padding-inline-start:1.2em}
.small{font-size:.85em;color:#444}.draft{border:2px solid #a40000;padding:.5em 1em}
@media print{body{margin:0;max-width:none;font-size:11pt}tr{break-inside:avoid}
thead{display:table-header-group}})";

// Where a client, or a worker, meets each list of the pack.
constexpr std::array<std::pair<std::string_view, std::string_view>, 11> sections{
    {{"notices", "Beside the questions of a screen"},
     {"policies", "How we use technology: policies"},
     {"services", "How we use technology: services"},
     {"channels", "Risks, channel by channel"},
     {"questions", "Did we explain it well?"},
     {"points", "What a question is about"},
     {"purposes", "Choices besides the channels"},
     {"assents", "What children read before they are asked"},
     {"statements", "The same in easier words, for who chooses them"},
     {"fields", "Why each thing is asked"},
     {"promises", "What workers promise: clients do not see it"}}};

std::string decimal(double grade) {
  std::string text = std::to_string(grade + (grade < 0 ? -0.05 : 0.05));
  return text.substr(0, text.find('.') + 2);
}

std::string list_of(const Json& clauses) {
  std::string out;
  for (const Json& clause : clauses.items()) {
    out += (out.empty() ? "" : ", ") + std::string(clause.text());
  }
  return out;
}

class Page {
 public:
  Page(const Json& body, const Json& words) : body_(body), words_(words) {
    for (const Json& statement : body["statements"].items()) {
      statements_[std::string(statement["id"].text())] = &statement;
    }
    for (const Json& question : body["questions"].items()) {
      for (const Json& variant : question["variants"].items()) {
        for (const Json& option : variant["options"].items()) {
          if (option["right"].truth()) right_.insert(option["text"].text());
        }
      }
    }
  }

  std::string write(const pack::Lint& lint) {
    const std::string title = escape_html(body_["agency"]["name"].text()) + ": pack " +
                              escape_html(body_["id"].text()) + ", version " +
                              std::to_string(body_["version"].integer());
    out_ = "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + title +
           "</title>\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
           "style-src 'unsafe-inline'\">\n<meta name=\"viewport\" content=\"width=device-width\">"
           "<style>" +
           std::string(style) + "</style></head>\n<body><h1>" + title + "</h1>\n";
    if (body_["draft"].truth(true)) {
      out_ += "<p class=\"draft\">Draft: nobody who is named has reviewed these words.</p>\n";
    }
    out_ += "<p>Reading grade in English: " + decimal(lint.statistics.median) + " in the middle, " +
            decimal(lint.statistics.worst) + " at worst.</p>\n";
    for (const auto& [list, heading] : sections) section(list, heading);
    kiosk_words();
    return std::move(out_) + "</body></html>\n";
  }

 private:
  void open_table(std::string_view heading) {
    out_ += "<h2>" + escape_html(heading) + "</h2>\n<table><thead><tr><th>Text</th>";
    for (const Json& language : body_["languages"].items()) {
      out_ += "<th>" + escape_html(language["name"].text()) + "</th>";
    }
    out_ += "</tr></thead><tbody>\n";
  }

  void section(std::string_view list, std::string_view heading) {
    open_table(heading);
    const std::string prefix = std::string(list) + ".";
    for (const pack::Mention& mention : pack::find_mentions(body_)) {
      // A question names statements that other sections show.
      const bool again = list == "questions" && mention.statement;
      if (mention.place.starts_with(prefix) && !again) row(mention);
    }
    out_ += "</tbody></table>\n";
  }

  void row(const pack::Mention& mention) {
    out_ += "<tr><td>" + escape_html(mention.place);
    if (right_.contains(mention.text)) out_ += " <strong>(right)</strong>";
    out_ += "<br><span class=\"small\">" + escape_html(mention.text);
    const auto statement = statements_.find(mention.text);
    if (statement != statements_.end()) {
      out_ += "<br>version " + std::to_string((*statement->second)["version"].integer()) +
              "<br>clauses: " + escape_html(list_of((*statement->second)["clauses"]));
    }
    out_ += "</span></td>";
    for (const Json& language : body_["languages"].items()) cell(language, mention.text);
    out_ += "</tr>\n";
  }

  void cell(const Json& language, const std::string& id) {
    const std::string tag(language["tag"].text());
    open_cell(language);
    const std::string_view text = body_["texts"][tag][id].text();
    if (text.empty()) {
      out_ += "<span class=\"small\">not there</span></td>";
      return;
    }
    out_ += statement_html(text);
    measured(text, tag);
    const auto statement = statements_.find(id);
    if (statement != statements_.end()) people((*statement->second)["people"][tag], tag);
    out_ += "</td>";
  }

  void open_cell(const Json& language) {
    out_ += "<td lang=\"" + escape_html(language["tag"].text()) + "\" dir=\"" +
            (language["dir"].text() == "rtl" ? "rtl" : "ltr") + "\">";
  }

  void measured(std::string_view text, std::string_view tag) {
    const auto grade = pack::reading_grade(text, tag);
    const bool spanish = tag == "es" || tag.starts_with("es-");
    out_ += "<span class=\"small\" lang=\"en\" dir=\"ltr\">" +
            (grade     ? "grade " + decimal(*grade)
             : spanish ? "INFLESZ " + decimal(pack::perspicuity(pack::count_spanish(text)))
                       : std::string("grade not measured")) +
            "</span>";
  }

  // The first language is where the words were written: nobody translated them.
  void people(const Json& named, std::string_view tag) {
    const auto one = [&](std::string_view role, std::string_view name) {
      out_ += "<br><span class=\"small\" lang=\"en\" dir=\"ltr\">" + std::string(role) + ": " +
              (name.empty() ? "nobody yet" : escape_html(name)) + "</span>";
    };
    const bool written_here = body_["languages"].at(0)["tag"].text() == tag;
    if (!written_here) one("translator", named["translator"].text());
    one("reviewer", named["reviewer"].text());
  }

  void kiosk_words() {
    const Json& first = words_[body_["languages"].at(0)["tag"].text()];
    if (first.members().empty()) return;
    open_table("The kiosk's own words");
    for (const auto& [key, word] : first.members()) {
      out_ += "<tr><td>" + escape_html(key) + "</td>";
      for (const Json& language : body_["languages"].items()) {
        open_cell(language);
        const std::string_view text = words_[language["tag"].text()][key].text();
        out_ += statement_html(text);
        if (!text.empty()) measured(text, language["tag"].text());
        out_ += "</td>";
      }
      out_ += "</tr>\n";
    }
    out_ += "</tbody></table>\n";
  }

  const Json& body_;
  const Json& words_;
  std::map<std::string, const Json*, std::less<>> statements_;
  std::set<std::string_view, std::less<>> right_;
  std::string out_;
};

}  // namespace

std::string preview_page(const Json& merged, const Json& words, const pack::Lint& lint) {
  return Page(merged, words).write(lint);
}

}  // namespace foyer::cli
