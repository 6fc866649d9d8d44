#include "files/system_reason.h"

#include <cerrno>
#include <system_error>

namespace svod::files {

Message system_reason(int error) {
  switch (error) {
    case ENOENT:
      return say("No such file or directory");
    case EACCES:
      return say("Permission denied");
    case EPERM:
      return say("Operation not permitted");
    case EROFS:
      return say("Read-only file system");
    case ENOSPC:
      return say("No space left on device");
    case EDQUOT:
      return say("Disk quota exceeded");
    case EISDIR:
      return say("Is a directory");
    case ENOTDIR:
      return say("Not a directory");
    case EEXIST:
      return say("File exists");
    case EBUSY:
      return say("Device or resource busy");
    case EIO:
      return say("Input/output error");
    case ELOOP:
      return say("Too many levels of symbolic links");
    case ENAMETOOLONG:
      return say("File name too long");
    default:
      return say("{}", std::generic_category().message(error));
  }
}

}  // namespace svod::files
