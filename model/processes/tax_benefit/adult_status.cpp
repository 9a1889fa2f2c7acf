#include "model/processes/tax_benefit/adult_status.hpp"

#include <array>

#include "model/tax_benefit/disability_benefits.hpp"

namespace lc {
namespace {

BenefitRate attendance_allowance(const FixedDraws& draw, Disability disability,
                                 const DisabilityReceiptParameters& p) noexcept {
    const double share =
        receipt_share(disability, 0, p.pensioner_limited_a_little, p.pensioner_limited_a_lot);
    if (draw[person_draw::receipt] >= share) return BenefitRate::none;
    return draw[person_draw::care] < p.attendance_higher ? BenefitRate::higher : BenefitRate::lower;
}

/// Personal Independence Payment: daily living and mobility.
std::array<BenefitRate, 2> independence_payment(const FixedDraws& draw, Disability disability,
                                                const DisabilityReceiptParameters& p) noexcept {
    const double share =
        receipt_share(disability, 0, p.adult_limited_a_little, p.adult_limited_a_lot);
    if (draw[person_draw::receipt] >= share) return {BenefitRate::none, BenefitRate::none};
    const BenefitRate daily_living =
        rate_from(draw[person_draw::care], p.daily_living_enhanced, p.daily_living_standard);
    const BenefitRate mobility =
        rate_from(draw[person_draw::mobility], p.mobility_enhanced, p.mobility_standard);
    // Everybody in receipt has at least one component.
    const bool neither = daily_living == BenefitRate::none && mobility == BenefitRate::none;
    return {daily_living, neither ? BenefitRate::lower : mobility};
}

LimitedCapability limited_capability(const FixedDraws& draw, Activity activity,
                                     Disability disability, const Parameters& p) noexcept {
    const bool elsewhere = disability == Disability::limited_a_lot &&
                           (activity == Activity::unemployed || activity == Activity::caring ||
                            activity == Activity::other_inactive);
    const double share = activity == Activity::sick ? p.disability_receipt.limited_capability_sick
                         : elsewhere                ? p.disability_receipt.limited_capability_other
                                                    : 0.0;
    if (draw[person_draw::limited_capability] >= share) return LimitedCapability::none;
    return draw[person_draw::claim_start] < p.universal_credit.limited_capability_new_share
               ? LimitedCapability::from_april_2026
               : LimitedCapability::before_april_2026;
}

}  // namespace

void find_status_of_pension_age(const FixedDraws& draw, Disability disability, const Parameters& p,
                                AdultStatus& status) noexcept {
    status.attendance = attendance_allowance(draw, disability, p.disability_receipt);
}

void find_status_of_working_age(const FixedDraws& draw, Activity activity, Disability disability,
                                const Parameters& p, AdultStatus& status) noexcept {
    const auto [daily_living, mobility] =
        independence_payment(draw, disability, p.disability_receipt);
    status.daily_living = daily_living;
    status.mobility = mobility;
    status.limited_capability = limited_capability(draw, activity, disability, p);
    status.carer = activity == Activity::caring &&
                   draw[person_draw::carer] < p.disability_receipt.carers_allowance_caring;
}

double disability_benefits(const AdultStatus& status,
                           const DisabilityBenefitParameters& p) noexcept {
    AdultCase adult;
    adult.daily_living = status.daily_living;
    adult.mobility = status.mobility;
    adult.attendance = status.attendance;
    return disability_benefit(adult, p);
}

}  // namespace lc
