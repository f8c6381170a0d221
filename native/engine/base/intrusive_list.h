// A doubly linked list through a member of its elements: no allocation, O(1) removal from anywhere.
// The list owns nothing; an element is in at most one list per ListNode and takes itself out when
// destroyed.
#pragma once

#include <cstddef>
#include <cstdint>

#include "engine/base/check.h"

namespace windhover {

class ListNode {
 public:
  ListNode() = default;
  ~ListNode() { Unlink(); }
  ListNode(const ListNode&) = delete;
  ListNode& operator=(const ListNode&) = delete;

  bool is_linked() const { return next_ != nullptr; }
  void Unlink() {
    if (next_ == nullptr) return;
    next_->previous_ = previous_;
    previous_->next_ = next_;
    next_ = previous_ = nullptr;
    --*size_;
    size_ = nullptr;
  }

 private:
  template <typename T, ListNode T::*kNode>
  friend class IntrusiveList;

  ListNode* next_ = nullptr;
  ListNode* previous_ = nullptr;
  size_t* size_ = nullptr;  // the list's counter
};

// IntrusiveList<Connection, &Connection::node_>
template <typename T, ListNode T::*kNode>
class IntrusiveList {
 public:
  IntrusiveList() { head_.next_ = head_.previous_ = &head_; }
  ~IntrusiveList() {
    CHECK(empty());
    head_.next_ = nullptr;
  }
  IntrusiveList(const IntrusiveList&) = delete;
  IntrusiveList& operator=(const IntrusiveList&) = delete;

  bool empty() const { return head_.next_ == &head_; }
  size_t size() const { return size_; }
  T* front() { return empty() ? nullptr : FromNode(head_.next_); }
  T* back() { return empty() ? nullptr : FromNode(head_.previous_); }

  void PushBack(T* element) { Insert(&(element->*kNode), head_.previous_, &head_); }
  void PushFront(T* element) { Insert(&(element->*kNode), &head_, head_.next_); }
  void Remove(T* element) {
    DCHECK((element->*kNode).size_ == &size_);
    (element->*kNode).Unlink();
  }
  T* PopFront() {
    T* element = front();
    if (element != nullptr) Remove(element);
    return element;
  }
  T* PopBack() {
    T* element = back();
    if (element != nullptr) Remove(element);
    return element;
  }

  // `visit` may remove the element that it is given, and no other.
  template <typename Visit>
  void ForEach(Visit visit) {
    for (ListNode* node = head_.next_; node != &head_;) {
      ListNode* next = node->next_;
      visit(FromNode(node));
      node = next;
    }
  }

 private:
  void Insert(ListNode* node, ListNode* previous, ListNode* next) {
    CHECK(!node->is_linked());
    node->previous_ = previous;
    node->next_ = next;
    previous->next_ = node;
    next->previous_ = node;
    node->size_ = &size_;
    ++size_;
  }
  static T* FromNode(ListNode* node) {
    // The member's offset; T need not be standard layout for the compilers that we build with.
    alignas(T) static constexpr char kProbe[sizeof(T)] = {};
    const auto* probe = reinterpret_cast<const T*>(kProbe);
    const auto offset =
        reinterpret_cast<uintptr_t>(&(probe->*kNode)) - reinterpret_cast<uintptr_t>(probe);
    return reinterpret_cast<T*>(reinterpret_cast<uintptr_t>(node) - offset);
  }

  ListNode head_;
  size_t size_ = 0;
};

}  // namespace windhover
