#pragma once
// Connections for reading. Each is lent to one thread at a time; they never write or checkpoint.

#include <condition_variable>
#include <mutex>
#include <vector>

#include "relay/store/database.h"

namespace foyer::relay {

class Readers {
 public:
  static base::Result<std::unique_ptr<Readers>> open(const std::string& path, int count);

  // A connection that comes back by itself. Waits when all are lent.
  class Loan {
   public:
    explicit Loan(Readers& readers) : readers_(readers), database_(readers.take()) {}
    ~Loan() { readers_.give_back(std::move(database_)); }
    Loan(const Loan&) = delete;
    Loan& operator=(const Loan&) = delete;
    Database& operator*() { return *database_; }

   private:
    Readers& readers_;
    std::unique_ptr<Database> database_;
  };

 private:
  std::unique_ptr<Database> take();
  void give_back(std::unique_ptr<Database> database);

  std::mutex mutex_;
  std::condition_variable returned_;
  std::vector<std::unique_ptr<Database>> idle_;
};

}  // namespace foyer::relay
